import { MembershipCategory } from '@guildhall/facts';
import { searchKey } from '@guildhall/storage';
import type { MemberField } from './spreadsheet.type.js';

/** How people head the columns of a list of members, in English, Russian, Azerbaijani and French. */
const HEADERS: Readonly<Record<MemberField, readonly string[]>> = {
  member: [
    'member',
    'members',
    'name',
    'member name',
    'organization',
    'organisation',
    'association',
    'guild',
    'society',
    'company',
    'участник',
    'член',
    'название',
    'наименование',
    'организация',
    'ассоциация',
    'гильдия',
    'üzv',
    'ad',
    'adı',
    'təşkilat',
    'assosiasiya',
    'gildiya',
    'membre',
    'nom',
    'société',
    'organisme',
  ],
  country: ['country', 'countries', 'state', 'nation', 'territory', 'страна', 'государство', 'ölkə', 'pays'],
  since: [
    'since',
    'from',
    'start',
    'joined',
    'member since',
    'start date',
    'date of joining',
    'admitted',
    'с',
    'начало',
    'дата вступления',
    'вступил',
    'член с',
    'başlanğıc',
    'qoşulub',
    'üzvlük tarixi',
    'depuis',
    'début',
    'adhésion',
    "date d'adhésion",
    'membre depuis',
  ],
  until: [
    'until',
    'to',
    'end',
    'left',
    'end date',
    'member until',
    'по',
    'до',
    'конец',
    'окончание',
    'дата выхода',
    'вышел',
    'son',
    'bitmə',
    'çıxıb',
    "jusqu'à",
    "jusqu'en",
    'fin',
    'départ',
  ],
  category: [
    'category',
    'type',
    'membership',
    'membership type',
    'status',
    'class',
    'категория',
    'тип',
    'статус',
    'вид членства',
    'kateqoriya',
    'növ',
    'catégorie',
    'statut',
    'type de membre',
  ],
  acronym: ['acronym', 'abbreviation', 'short name', 'аббревиатура', 'сокращение', 'akronim', 'qısa ad', 'sigle', 'acronyme'],
  city: ['city', 'town', 'город', 'şəhər', 'ville'],
  website: ['website', 'web site', 'web', 'url', 'site', 'homepage', 'сайт', 'веб-сайт', 'vebsayt', 'sayt', 'site web'],
  note: [
    'note',
    'notes',
    'remark',
    'remarks',
    'comment',
    'comments',
    'примечание',
    'комментарий',
    'qeyd',
    'remarque',
    'remarques',
    'commentaire',
  ],
};

const CATEGORIES: readonly [MembershipCategory, readonly string[]][] = [
  [
    MembershipCategory.FULL,
    [
      'full',
      'full member',
      'member',
      'ordinary',
      'regular',
      'active',
      'полный',
      'действительный',
      'полный член',
      'действительный член',
      'tam',
      'tamhüquqlu',
      'tam üzv',
      'membre',
      'membre actif',
      'titulaire',
      'membre à part entière',
      'plein',
    ],
  ],
  [
    MembershipCategory.ASSOCIATE,
    [
      'associate',
      'associate member',
      'associated',
      'ассоциированный',
      'ассоциированный член',
      'assosiativ',
      'assosiasiya olunmuş üzv',
      'associé',
      'membre associé',
    ],
  ],
  [
    MembershipCategory.AFFILIATE,
    ['affiliate', 'affiliated', 'affiliate member', 'аффилированный', 'affiliasiya', 'affilié', 'membre affilié'],
  ],
  [MembershipCategory.OBSERVER, ['observer', 'наблюдатель', 'müşahidəçi', 'observateur', 'membre observateur']],
  [MembershipCategory.PROVISIONAL, ['provisional', 'probationary', 'временный', 'müvəqqəti', 'provisoire']],
  [MembershipCategory.CANDIDATE, ['candidate', 'applicant', 'кандидат', 'namizəd', 'candidat']],
  [
    MembershipCategory.SUPPORTING,
    ['supporting', 'supporter', 'sponsor', 'поддерживающий', 'dəstəkləyən', 'bienfaiteur', 'membre de soutien'],
  ],
  [
    MembershipCategory.HONORARY,
    ['honorary', 'honorary member', 'почётный', 'почетный', 'почётный член', 'fəxri', 'honoraire', "d'honneur", "membre d'honneur"],
  ],
];

/** What says of a membership that it goes on. */
const ONGOING = [
  '..',
  'present',
  'today',
  'now',
  'current',
  'ongoing',
  'to date',
  'настоящее время',
  'по настоящее время',
  'н.в.',
  'сейчас',
  'hazırda',
  'bu günə kimi',
  'aujourd’hui',
  "aujourd'hui",
  'à ce jour',
  'en cours',
  'présent',
];

const fold = (text: string): string => searchKey(text);
const HEADER_KEYS = new Map(
  (Object.entries(HEADERS) as [MemberField, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word) => [fold(word), field] as const),
  ),
);
const CATEGORY_KEYS = new Map(
  CATEGORIES.flatMap(([category, words]) => [category, ...words].map((word) => [fold(word), category] as const)),
);
const ONGOING_KEYS = new Set(ONGOING.map((word) => fold(word) || word));

/** What a column says that is headed so; null where that is not sure. */
export function fieldOf(header: string): MemberField | null {
  return HEADER_KEYS.get(fold(header)) ?? null;
}

/** As what a member belongs of whom a list says so; null where that is not sure. */
export function categoryOf(text: string): MembershipCategory | null {
  return CATEGORY_KEYS.get(fold(text)) ?? null;
}

export function goesOn(text: string): boolean {
  return ONGOING_KEYS.has(fold(text) || text);
}
