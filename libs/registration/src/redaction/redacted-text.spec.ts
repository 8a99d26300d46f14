import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REDACTED, RedactedTexts } from './redacted-text.js';

const redacted = (text: string, ...texts: string[]): string | null => new RedactedTexts(texts).redacted(text);

describe('a redacted text', () => {
  it.each([
    ['Ann Lee was elected', 'Ann Lee', `${REDACTED} was elected`],
    ['“ANN  LEE”, Ann\nLee.', 'ann lee', `“${REDACTED}”, ${REDACTED}.`],
    ['Annlee, Ann Leeds, Joann Lee', 'Ann Lee', null],
    ['Əliyev', 'Aliyev', null],
    ['Гасанова о Гасанове', 'гасанова', `${REDACTED} о Гасанове`],
    ['Mu\u0308ller', 'Müller', REDACTED],
    ['Müller', 'Mu\u0308ller', REDACTED],
    ['Müllers', 'Müller', null],
    ['a+b (c) [d] \\e', 'b (c) [d]', `a+${REDACTED} \\e`],
    ['导演李安说', '李安', `导演${REDACTED}说`],
    ['이안은', '이안', `${REDACTED}은`],
    ['李安Lee', '李安 Lee', null],
    ['李安, 导演', '李安', `${REDACTED}, 导演`],
    ['x-Jean-Luc-y', 'Jean-Luc', `x-${REDACTED}-y`],
    ['$& $1', 'nothing of it', null],
  ])('in %j, of %j, leaves %j', (text, name, expected) => {
    expect(redacted(text, name)).toBe(expected);
  });

  it('that holds another one goes as a whole', () => {
    expect(redacted('Ann Lee and Lee', 'Lee', 'Ann Lee')).toBe(`${REDACTED} and ${REDACTED}`);
  });

  it('is found wherever its words stand one after another, and nowhere else', () => {
    const word = fc.constantFrom('ann', 'Lee', 'LEE', 'anna', 'ли', 'Ли', 'o');
    const gap = fc.constantFrom(' ', '  ', '\n', ', ', '-', '. ');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 2 }), fc.array(fc.tuple(word, gap), { maxLength: 8 }), (name, text) => {
        // The oracle walks over the words one by one.
        let expected = '';
        for (let at = 0; at < text.length;) {
          const words = text.slice(at, at + name.length);
          const same = words.length === name.length && words.every(([one], place) => one.toLowerCase() === name[place]?.toLowerCase());
          const joined = words.slice(0, -1).every(([, between]) => between.trim() === '');
          expected += same && joined ? REDACTED + (words.at(-1)?.[1] ?? '') : (text[at]?.join('') ?? '');
          at += same && joined ? name.length : 1;
        }
        const whole = text.map((one) => one.join('')).join('');
        expect(redacted(whole, name.join(' ')) ?? whole).toBe(expected);
      }),
    );
  });

  it('is taken out of slugs, links and JSON in their own ways', () => {
    const texts = new RedactedTexts(['Léa Наумова']);
    expect(texts.redactedSlug('interview-lea-naumova-2020', 'src_0123456789')).toBe('interview-redacted-2020-0123456789');
    expect(texts.redactedSlug('lea-naumovas', 'src_0123456789')).toBeNull();
    for (const link of [
      'https://x.org/lea-naumova/1',
      'https://x.org/?q=L%C3%A9a%20%D0%9D%D0%B0%D1%83%D0%BC%D0%BE%D0%B2%D0%B0',
      'https://x.org/Lea_Naumova',
    ]) {
      expect(texts.standInLink(link)).toBe(true);
    }
    expect(texts.standInLink('https://x.org/lea/naumovas')).toBe(false);
    expect(texts.standInLink('https://x.org/%E0%A4%A')).toBe(false);
    expect(texts.redactedJson([{ note: 'by Léa Наумова', type: 'Léa Наумова', n: 1, not: null }])).toEqual({
      value: [{ note: `by ${REDACTED}`, type: 'Léa Наумова', n: 1, not: null }],
    });
    expect(texts.redactedJson({ note: 'by Léa' })).toBeNull();
  });
});
