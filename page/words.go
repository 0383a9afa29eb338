package page

import (
	"fmt"
	"strings"

	"github.com/ebc17271/lede/internal/readable"
)

// A wording is what a page says around the article, in one language.
type wording struct {
	Titles                           map[Part]string
	Article, Found, Contents, Places string // for who hears the page: the text, the lists, the links to them, the links to the text
	Direct, Mixed, Indirect          string // of the legend
	Cue, Time, Event                 string
	Nobody, Source, CueWords         string
	Percent, Marks                   string
	Also, NamedOnce, Named           string
	OneQuote, ManyQuotes             string
	OneWord, ManyWords               string
	Where, When, Unsure              string
	OneLeft, Left                    string
	InText, InList                   string            // of a link, with the number
	Names                            map[string]string // of kinds, modes, types, factualities, roles and pronouns; those that are not here are told as they are
}

// name returns the word for a kind, type, mode, factuality, role or pronoun of the model.
func (w *wording) name(s string) string {
	if n := w.Names[s]; n != "" {
		return n
	}
	return s
}

// counted returns one for 1, and many with the number for other numbers.
func counted(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf(many, n)
}

var languages = append([]string{"en"}, readable.Languages()...)

var wordings = map[string]*wording{"en": &english, "de": &german, "fr": &french}

var english = wording{
	Titles: map[Part]string{Speakers: "Who said how much", Quotes: "Said", Events: "What happened", People: "People", Organizations: "Organizations",
		Places: "Places", Timeline: "Timeline", Times: "Times", Warnings: "Looked broken"},
	Article: "The article", Found: "What was found", Contents: "Contents", Places: "In the text:",
	Direct: "said in these words", Mixed: "partly in these words", Indirect: "reported", Cue: "cue", Time: "time", Event: "event",
	Nobody: "nobody named", Source: "told as “%s”", CueWords: "cue “%s”", Percent: "%d %% sure", Marks: "“%s”",
	Also: "also %s", NamedOnce: "named once", Named: "named %d times",
	OneQuote: "1 quote", ManyQuotes: "%d quotes", OneWord: "1 word", ManyWords: "%d words",
	Where: "where", When: "when", Unsure: "not sure", OneLeft: "1 other is left out.", Left: "%d others are left out.",
	InText: "in the text", InList: "Quote %d",
}

var german = wording{
	Titles: map[Part]string{Speakers: "Wer wie viel sagt", Quotes: "Gesagt", Events: "Was geschah", People: "Personen", Organizations: "Organisationen",
		Places: "Orte", Timeline: "Zeitachse", Times: "Zeitangaben", Warnings: "Sah kaputt aus"},
	Article: "Der Artikel", Found: "Was gefunden wurde", Contents: "Inhalt", Places: "Im Text:",
	Direct: "wörtlich", Mixed: "teils wörtlich", Indirect: "berichtet", Cue: "Redewort", Time: "Zeit", Event: "Ereignis",
	Nobody: "niemand genannt", Source: "genannt „%s“", CueWords: "Redewort „%s“", Percent: "zu %d %% sicher", Marks: "„%s“",
	Also: "auch %s", NamedOnce: "einmal genannt", Named: "%d-mal genannt",
	OneQuote: "1 Zitat", ManyQuotes: "%d Zitate", OneWord: "1 Wort", ManyWords: "%d Wörter",
	Where: "wo", When: "wann", Unsure: "unsicher", OneLeft: "1 weiteres ist weggelassen.", Left: "%d weitere sind weggelassen.",
	InText: "im Text", InList: "Zitat %d",
	Names: table(`headline Überschrift;subhead Zwischentitel;byline Autorenzeile;dateline Ortszeile;timestamp Zeitstempel;paragraph Absatz
caption Bildunterschrift;credit Bildnachweis;media Medium;promo Hinweis;boilerplate Beiwerk;correction Korrektur
direct wörtlich;indirect berichtet;mixed teils wörtlich;speech Rede;writing geschrieben;thought gedacht
actual geschehen;possible möglich;denied verneint;agent wer;patient wen oder was;recipient wem;theme was;she sie;he er;they they
agree Einigung;consult Beratung;support Unterstützung;cooperate Zusammenarbeit;aid Hilfe;concede Zugeständnis;retreat Rückzug;demand Forderung
disapprove Kritik;reject Ablehnung;threaten Drohung;protest Protest;sanction Sanktion;mobilize Mobilmachung;investigate Ermittlung;coerce Zwang
assault Angriff;fight Kampf;accident Unfall;appointment Ernennung;award Auszeichnung;bankruptcy Insolvenz;birth Geburt;ceremony Feier
construction Bau;crime Verbrechen;death Tod;disaster Katastrophe;discovery Entdeckung;divorce Scheidung;finance Finanzen;founding Gründung
health Gesundheit;injury Verletzung;launch Einführung;law Gesetz;layoff Entlassung;merger Fusion;price Preis;sentence Urteil;sport Sport
trade Handel;travel Reise;trial Prozess;vote Wahl;wedding Hochzeit;other sonstiges`),
}

var french = wording{
	Titles: map[Part]string{Speakers: "Qui parle combien", Quotes: "Dit", Events: "Ce qui s’est passé", People: "Personnes", Organizations: "Organisations",
		Places: "Lieux", Timeline: "Chronologie", Times: "Temps", Warnings: "Semblait abîmé"},
	Article: "L’article", Found: "Ce qui a été trouvé", Contents: "Sommaire", Places: "Dans le texte :",
	Direct: "mot pour mot", Mixed: "en partie mot pour mot", Indirect: "rapporté", Cue: "verbe", Time: "temps", Event: "événement",
	Nobody: "personne de nommé", Source: "nommé « %s »", CueWords: "verbe « %s »", Percent: "sûr à %d %%", Marks: "« %s »",
	Also: "aussi %s", NamedOnce: "nommé une fois", Named: "nommé %d fois",
	OneQuote: "1 citation", ManyQuotes: "%d citations", OneWord: "1 mot", ManyWords: "%d mots",
	Where: "où", When: "quand", Unsure: "incertain", OneLeft: "1 autre est omis.", Left: "%d autres sont omis.",
	InText: "dans le texte", InList: "Citation %d",
	Names: table(`headline titre;subhead intertitre;byline signature;dateline lieu d’origine;timestamp horodatage;paragraph paragraphe
caption légende;credit crédit;media média;promo promotion;boilerplate habillage;correction rectificatif
direct mot pour mot;indirect rapporté;mixed en partie mot pour mot;speech parole;writing écrit;thought pensé
actual réel;possible possible;denied nié;agent qui;patient qui ou quoi;recipient à qui;theme quoi;she elle;he il;they they
agree accord;consult consultation;support soutien;cooperate coopération;aid aide;concede concession;retreat retrait;demand exigence
disapprove critique;reject refus;threaten menace;protest protestation;sanction sanction;mobilize mobilisation;investigate enquête;coerce contrainte
assault attaque;fight combat;accident accident;appointment nomination;award prix;bankruptcy faillite;birth naissance;ceremony cérémonie
construction construction;crime crime;death mort;disaster catastrophe;discovery découverte;divorce divorce;finance finances;founding fondation
health santé;injury blessure;launch lancement;law loi;layoff licenciement;merger fusion;price prix;sentence peine;sport sport
trade commerce;travel voyage;trial procès;vote vote;wedding mariage;other autre`),
}

// table reads pairs of a word and what stands for it.
func table(s string) map[string]string {
	out := make(map[string]string)
	for _, pair := range strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '\n' }) {
		word, name, _ := strings.Cut(pair, " ")
		out[word] = name
	}
	return out
}
