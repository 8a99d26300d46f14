/**
 * Letters that Unicode does not take apart, and those of other alphabets, in plain Latin as English text and Azerbaijani Latin most often
 * write them: one reading a letter, whatever the language, because a name in a list does not say which one it is in.
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    // Latin. Azerbaijani ə is typed as e where the keyboard lacks it, Turkish ı as i.
    'ə e ǝ e ı i æ ae œ oe ß ss ø o ł l đ d ð d þ th ħ h ŋ n ŧ t ĸ k ȷ j ɡ g ɣ g ƶ z ɵ o ŉ n',
    // Cyrillic: Russian, then Ukrainian and Belarusian, Azerbaijani, Kazakh, Kyrgyz, Tatar, Tajik, Serbian and Macedonian, letters before 1918.
    'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya',
    'і i ї i є e ґ g ў u',
    'ә e ғ g ҝ g ө o ү u һ h ҹ c ј y',
    'қ k ң n ұ u җ j ҳ h ҷ j ӣ i ӯ u ӡ dz ӏ _',
    'ђ d љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz',
    'ѣ e ѳ f ѵ i ѫ u ѧ ya',
    'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
    'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ u փ p ք k օ o ֆ f',
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  ].flatMap((line) => pairs(line.split(' '))),
);

/** The plain Latin for a letter in lower case, or undefined where it has no reading here. Signs that only soften or part are ''. */
export function plainLatin(letter: string): string | undefined {
  return LETTERS.get(letter);
}

function pairs(words: readonly string[]): [string, string][] {
  return words.flatMap((word, place) => (place % 2 === 0 ? [[word, words[place + 1]?.replace('_', '') ?? '']] : []));
}
