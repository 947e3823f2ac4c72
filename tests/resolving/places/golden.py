# ruff: noqa: E501
"""Golden place phrases: words, the name in them, ISO country (and kind), written by hand."""

_IN = "Two people were killed in {}, officials said on Tuesday."
CITIES = {
    "SY": "Aleppo|Homs|Hama|Idlib|Latakia|Raqqa|Deir ez-Zor|Deir Ezzor|Deir al-Zour|Daraa|Palmyra|Saraqib|Saraqeb|Khan Sheikhoun|Maarat al-Numan|Jisr al-Shughur|Manbij|al-Bab|Afrin|Kobani|Tal Abyad|Qamishli|al-Bukamal|Al Bukamal|Abu Kamal|Albu Kamal|al-Mayadin|Mayadeen|Douma|Sayyidah Zaynab|Sayeda Zeinab|Mezzeh|Darayya|Kafr Nabl|Binnish|Ariha|Taftanaz|Atmeh|Nubl|Azaz|Tal Rifaat|Morek|Kafr Zita|Rastan|Hajin|Baghouz|al-Hawl|Masyaf|Hmeimim|Shayrat",
    "PS": "Gaza City|Khan Younis|Khan Yunis|Rafah|Deir al-Balah|Jabalia|Beit Lahia|Beit Hanoun|Bani Suheila|Khuza'a|Nuseirat|Bureij|Maghazi|Shujaiya|Zeitoun|Rimal|Tal al-Hawa|Sheikh Radwan|al-Mawasi|Jenin|Nablus|Tulkarm|Ramallah|Hebron|Qalqilya|Balata|al-Zawaida",
    "IL": "Tel Aviv|Haifa|Sderot|Ashkelon|Ashdod|Beersheba|Kiryat Shmona|Eilat",
    "LB": "Beirut|Sidon|Tyre|Nabatieh|Bint Jbeil|Khiam|Dahiyeh|Baalbek|Arsal|Marjayoun|Naqoura",
    "IQ": "Baghdad|Mosul|Fallujah|Ramadi|Tikrit|Kirkuk|Erbil|Basra|Najaf|Karbala|Samarra|Baqubah|Sadr City|Tal Afar|Hawija|Sinjar|Qayyarah",
    "YE": "Sanaa|Aden|Hodeidah|Taiz|Marib|Mukalla|Mokha|Haradh|Zinjibar",
    "UA": "Kyiv|Kharkiv|Odesa|Mariupol|Bakhmut|Avdiivka|Kherson|Melitopol|Zaporizhzhia|Kramatorsk|Sloviansk|Severodonetsk|Lysychansk|Lviv|Chasiv Yar|Robotyne|Vuhledar|Marinka|Kupiansk|Izium|Nikopol",
    "AF": "Kabul|Kandahar|Herat|Jalalabad|Lashkar Gah|Mazar-i-Sharif|Spin Boldak|Sangin|Bagram",
    "PK": "Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Miranshah|Chaman|Gwadar",
    "SD": "Khartoum|Omdurman|El Fasher|Nyala|Geneina|Port Sudan|Kassala|Wad Madani",
    "LY": "Tripoli, Libya|Benghazi|Misrata|Sirte|Derna|Sabha|Tobruk",
    "SO": "Mogadishu|Kismayo|Baidoa|Beledweyne|Garowe|Bosaso",
    "NG": "Maiduguri|Abuja|Kaduna|Jos|Chibok|Baga|Lagos",
    "ET": "Addis Ababa|Mekelle|Gondar|Lalibela|Axum|Humera",
    "CD": "Goma|Bukavu|Kinshasa|Beni|Bunia|Rutshuru|Kisangani",
    "ML": "Bamako|Timbuktu|Gao|Kidal|Mopti",
    "BF": "Ouagadougou|Djibo|Dori|Kaya",
    "MM": "Yangon|Mandalay|Lashio|Myawaddy|Maungdaw|Naypyidaw",
    "CO": "Bogota|Medellin|Cali|Buenaventura|Cucuta",
    "MX": "Mexico City|Ciudad Juarez|Culiacan|Acapulco|Tijuana",
    "RU": "Moscow|Belgorod|Kursk|Grozny|Saint Petersburg|Sudzha",
    "PH": "Manila|Marawi|Zamboanga City|Davao",
    "IN": "New Delhi|Mumbai|Srinagar|Imphal|Kolkata",
    "IR": "Tehran|Isfahan|Natanz|Tabriz|Shiraz",
    "EG": "Cairo|Alexandria, Egypt|El Arish|Sheikh Zuweid|Giza",
    "TR": "Ankara|Istanbul|Gaziantep|Diyarbakir|Kilis",
    "GB": "London|Manchester|Belfast|Glasgow|Heathrow",
    "US": "Chicago|Los Angeles|Houston|Philadelphia|Baltimore|Detroit|White House",
    "FR": "Paris|Marseille|Nice, France|Lyon",
    "DE": "Berlin|Munich|Hamburg",
    "AZ": "Baku|Stepanakert|Shusha",
}
COUNTRIES = {
    "SY": "Syria", "IQ": "Iraq", "YE": "Yemen", "UA": "Ukraine", "AF": "Afghanistan", "PK": "Pakistan", "SD": "Sudan", "SS": "South Sudan",
    "LY": "Libya", "SO": "Somalia", "NG": "Nigeria", "ET": "Ethiopia", "ML": "Mali", "BF": "Burkina Faso", "MM": "Myanmar", "CO": "Colombia",
    "CD": "the Democratic Republic of Congo", "CF": "the Central African Republic", "US": "the United States", "GB": "the UK", "AE": "the UAE",
    "LB": "Lebanon", "JO": "Jordan", "TR": "Turkey", "IR": "Iran", "IL": "Israel", "RU": "Russia", "NE": "Niger", "TD": "Chad", "KP": "North Korea",
}  # fmt: skip
WIDER = {
    "SY": "Golan Heights|Eastern Ghouta|Rif Dimashq", "PS": "Gaza Strip|West Bank|Gaza", "UA": "Donbas|Crimea|Luhansk Oblast", "EG": "Sinai|North Sinai",
    "IQ": "Anbar|Nineveh|Iraqi Kurdistan", "PK": "North Waziristan|South Waziristan|Bajaur", "SD": "Darfur|North Darfur|South Kordofan", "ET": "Tigray|Oromia",
    "NG": "Borno|Zamfara", "CD": "Ituri|Katanga", "AF": "Helmand|Nangarhar|Uruzgan|Kunar", "MZ": "Cabo Delgado", "US": "Texas|California|Ohio", "CA": "Alberta|Ontario", "AU": "Queensland",
}  # fmt: skip
CONTAINED = {
    "Paris, Texas": "US", "Springfield, Ill.": "US", "London, Ontario": "CA", "Damascus, Syria": "SY", "Athens, Ga.": "US", "Tripoli, Lebanon": "LB", "Moscow, Idaho": "US",
    "Birmingham, Ala.": "US", "Birmingham, England": "GB", "Cambridge, Mass.": "US", "Hyderabad, Pakistan": "PK", "Hyderabad, India": "IN", "Lebanon, Ohio": "US", "Valencia, Venezuela": "VE",
    "Cordoba, Argentina": "AR", "Cordoba, Spain": "ES", "San Jose, Costa Rica": "CR", "San Jose, Calif.": "US", "Georgetown, Guyana": "GY", "Victoria, Australia": "AU", "Perth, Scotland": "GB",
}  # fmt: skip
PLACED = (
    [(_IN.format(n), n.split(",")[0], c) for c, names in CITIES.items() for n in names.split("|")]
    + [(f"Fighting continued in {n} on Tuesday.", n.removeprefix("the "), c) for c, n in COUNTRIES.items()]
    + [(f"An air strike hit a village in {n} overnight.", n, c) for c, names in WIDER.items() for n in names.split("|")]
    + [(_IN.format(n), n.split(",")[0], c) for n, c in CONTAINED.items()]
)
UNLISTED = [
    ("Gunmen raided the village of Zarqana in Borno state.", "Zarqana", 4),
    ("Shells hit the Zarqana district of Aleppo.", "Zarqana", 1),
    ("They took Zarqana, a hamlet near Bakhmut.", "Zarqana", 2),
    ("Two died in Zarqana, 12 km north of Kidal.", "Zarqana", 2),
    ("A bomb hit Zarqana, central Mali.", "Zarqana", 6),
    ("He lives in a village called Zarqana.", "Zarqana", None),
    ("A raid on the base at Zarqana in Lower Juba failed.", "Zarqana", 4),
    ("Clashes broke out near Jermuk and Zarqana.", "Zarqana", None),
    ("Settlers burned cars in Zarqana and Mulaysa, villages of the West Bank.", "Mulaysa", 5),
    ("The strike hit Kandahar's Zarqana area.", "Zarqana", 1),
    ("Fighters hid in Zarqana camp.", "Zarqana", None),
    ("Residents of Zarqana in Helmand fled.", "Zarqana", 4),
]
NOT_UNLISTED = [
    "He wrote in Zarqana.",
    "Zarqana said nothing.",
    "The bodies of Zarqana and Mulaysa were found.",
    "She works for Zarqana in London.",
    "In Zarqana's view it failed.",
    "Ministers met at the Zarqana Forum.",
]
NO_PLACES = [
    "Students of Damascus University protested.", "The New York Times reported it.", "Paris Hilton arrived late.", "The Washington Post wrote about it.",
    "President Lincoln spoke.", "He met Mr. Houston.", "It happened in March.", "They met on Sunday.", "Of the dead, three were children.", "Police said nothing.",
    "Washington said it would respond.", "The Syrian army shelled the rebels.", "Reading the statement, he wept.", "Nice people live here.",
    "Gen. Jackson resigned.", "Chelsea Clinton spoke.", "The Moscow Times published it.", "Most were killed.",
]  # fmt: skip
RELATIONS = [
    ("A convoy was hit near Idlib in Syria.", "Idlib", "near"), ("The blast was 12 km north of Aleppo.", "Aleppo", "offset"), ("They fought on the outskirts of Mosul.", "Mosul", "outskirts"),
    ("Clashes broke out between Homs and Hama.", "Homs", "between"), ("Clashes broke out between Homs and Hama.", "Hama", "between"), ("A bomb hit the road from Kabul to Kandahar.", "Kabul", "road"),
    ("Troops advanced towards Kherson.", "Kherson", "towards"), ("Drones came from the direction of Belgorod.", "Belgorod", "direction_from"), ("He was killed in Raqqa.", "Raqqa", "in"),
    ("A ship sank 30 miles south of Aden.", "Aden", "offset"), ("It fell just outside Kharkiv.", "Kharkiv", "near"), ("Fire was heard close to Donetsk.", "Donetsk", "near"),
    ("Shells hit the outskirts of Homs.", "Homs", "outskirts"), ("A drone fell in the suburbs of Kyiv.", "Kyiv", "outskirts"), ("A jeep was hit 3 miles west of Jenin.", "Jenin", "offset"),
    ("The convoy was heading to Marib.", "Marib", "towards"), ("Boats left in the direction of Eilat.", "Eilat", "towards"), ("A mine exploded on the highway between Homs and Palmyra.", "Palmyra", "road"),
    ("He died just outside Baidoa.", "Baidoa", "near"), ("They camped not far from Goma.", "Goma", "near"), ("Fire broke out around Kramatorsk.", "Kramatorsk", "near"),
    ("A bomb hit Ayacucho department, 550km southeast of the capital Lima.", "Lima", "measure"),
    ("Two died in Tuz Khurmatu, 75 km south of Kirkuk.", "Kirkuk", "measure"), ("Two died in Tuz Khurmatu, 75 km south of Kirkuk.", "Tuz Khurmatu", "in"),
    ("Rockets came from the direction of Sirte.", "Sirte", "direction_from"), ("A ship was boarded off the coast of Bosaso.", "Bosaso", "near"), ("Trucks burned on the road to Bakhmut.", "Bakhmut", "road"),
    ("Police closed the road linking Kabul and Jalalabad.", "Jalalabad", "road"), ("A checkpoint at the entrance to Ramadi was hit.", "Ramadi", "outskirts"),
]  # fmt: skip
