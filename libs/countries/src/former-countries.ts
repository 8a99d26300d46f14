// Countries of ISO 3166-3, written by hand: no package has their days or their names in four languages, and CLDR gives SU and YU the names of successors.
//
// Days are those of the country itself and not of its code in the standard (SU was withdrawn in 1992, DD in 1990, BU in 1989). The day on which a successor
// began is the successor's, so `until` is the day before it. An empty `from` is not surely known.
//
// YUCS is what ISO 3166-3 means by it: Yugoslavia under each of its constitutions, from the kingdom of 1918 to the federation of Serbia and Montenegro that
// was renamed on 2003-02-04 (CSXX). A narrower reading, up to 1992-04-26, would leave 1992 to 2003 without a code. The four republics that left in 1991 and
// 1992 are successors too; so is Aruba, which left the Netherlands Antilles in 1986. SUHH: the Soviet of the Republics dissolved the union on 1991-12-26;
// ISO leaves Belarus and Ukraine out of its successors, because they had codes of their own, but they came after it like the other thirteen.
//
// UN M49 counted DDDE in Eastern Europe, and a country of the past keeps its own sub-region.
//
// Left out: BQAQ, FQHH, NQAQ, FXFR, JTUM, MIUM, PUUM, WKUM (a code was withdrawn, but no country ended), NTHH (the sources disagree on its last day) and
// BYAA (the Byelorussian republic, a part of SUHH all its life).

/** alpha-4, alpha-3, ending, from, until, region, sub-region, successors, names in en, ru, az, fr. */
export const FORMER_COUNTRIES = `
AIDJ|AFI|RENAMED|1967-07-05|1977-06-26|002|202|DJ|French Territory of the Afars and Issas|Французская территория афаров и исса|Fransa Afar və İsa Ərazisi|Territoire français des Afars et des Issas
ANHH|ANT|SPLIT|1954-12-15|2010-10-09|019|419|AW BQ CW SX|Netherlands Antilles|Нидерландские Антильские острова|Niderland Antil adaları|Antilles néerlandaises
BUMM|BUR|RENAMED|1948-01-04|1989-06-17|142|035|MM|Burma|Бирма|Birma|Birmanie
CSHH|CSK|SPLIT|1918-10-28|1992-12-31|150|151|CZ SK|Czechoslovakia|Чехословакия|Çexoslovakiya|Tchécoslovaquie
CSXX|SCG|SPLIT|2003-02-04|2006-06-02|150|039|ME RS|Serbia and Montenegro|Сербия и Черногория|Serbiya və Monteneqro|Serbie-et-Monténégro
CTKI|CTE|MERGED|1939-04-06|1979-07-11|009|057|KI|Canton and Enderbury Islands|Кантон и Эндербери|Kanton və Enderberi adaları|Canton et Enderbury
DDDE|DDR|MERGED|1949-10-07|1990-10-02|150|151|DE|German Democratic Republic|Германская Демократическая Республика|Almaniya Demokratik Respublikası|République démocratique allemande
DYBJ|DHY|RENAMED|1960-08-01|1975-11-29|002|202|BJ|Dahomey|Дагомея|Daqomeya|Dahomey
GEHH|GEL|RENAMED|1976-01-01|1979-07-11|009|057|KI|Gilbert Islands|Острова Гилберта|Gilbert adaları|Îles Gilbert
HVBF|HVO|RENAMED|1960-08-05|1984-08-03|002|202|BF|Upper Volta|Верхняя Вольта|Yuxarı Volta|Haute-Volta
NHVU|NHB|RENAMED|1906-10-20|1980-07-29|009|054|VU|New Hebrides|Новые Гебриды|Yeni Hebrid adaları|Nouvelles-Hébrides
PCHH|PCI|SPLIT|1947-07-18|1994-09-30|009|057|FM MH MP PW|Trust Territory of the Pacific Islands|Подопечная территория Тихоокеанские острова|Sakit Okean adaları qəyyumluq ərazisi|Territoire sous tutelle des îles du Pacifique
PZPA|PCZ|MERGED||1979-09-30|019|419|PA|Panama Canal Zone|Зона Панамского канала|Panama Kanalı Zonası|Zone du canal de Panama
RHZW|RHO|RENAMED|1923-09-12|1980-04-17|002|202|ZW|Southern Rhodesia|Южная Родезия|Cənubi Rodeziya|Rhodésie du Sud
SKIN|SKM|MERGED||1975-05-15|142|034|IN|Sikkim|Сикким|Sikkim|Sikkim
SUHH|SUN|SPLIT|1922-12-30|1991-12-26|150|151|AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ|Soviet Union|Советский Союз|Sovet İttifaqı|Union soviétique
TPTL|TMP|RENAMED||2002-05-19|142|035|TL|East Timor|Восточный Тимор (до 2002)|Şərqi Timor (2002-ci ilədək)|Timor oriental (avant 2002)
VDVN|VDR|MERGED|1945-09-02|1976-07-01|142|035|VN|Democratic Republic of Vietnam|Демократическая Республика Вьетнам|Vyetnam Demokratik Respublikası|République démocratique du Viêt Nam
YDYE|YMD|MERGED|1967-11-30|1990-05-21|142|145|YE|Democratic Yemen|Демократический Йемен|Demokratik Yəmən|Yémen démocratique
YUCS|YUG|SPLIT|1918-12-01|2003-02-03|150|039|BA CSXX HR MK SI|Yugoslavia|Югославия|Yuqoslaviya|Yougoslavie
ZRCD|ZAR|RENAMED|1971-10-27|1997-05-16|002|202|CD|Zaire|Заир|Zair|Zaïre
`;
