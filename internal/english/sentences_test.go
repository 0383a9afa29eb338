package english_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, text := range []string{
		"“I won.” | She left.",
		"“Will you?” he asked.",
		"“Will you?” Ann Poole asked. | Nobody spoke.",
		"“It's over,” she said. | “We lost.”",
		`"It's over," she said. | "We lost." | Then she left.`,
		"Mr. Poole met Sen. Ann B. Poole in the U.S. Senate. | It was in the U.S. | He left at 5 p.m. | Police came.",
		"He lives at No. 10 with J. R. Poole. | She said no. | He left.",
		"Poole Inc. shares fell to $4.50 on Jan. 5. | They had been at $6.",
		"Yahoo! shares fell. | Why? | Nobody knows!",
		"They waited inside. | But nobody came. | (The door was shut.) | All left.",
		"Well... it was odd. | It was… | Nobody knew.",
		"Springfield, Mass., was flooded. | They went to Mass. | He prayed.",
		"A first line\nthat goes on. | A second\n\n | one",
		"This ended.\n | and this began",
		"1. Stir well.",
		"“Will you?” Ann Poole, the mayor of Ely, asked. | “No!” | But nobody, she said, left.",
		"Is it safe? | or not? | Yahoo! shares fell. | (as they had)",
		"She starred in Viva Marie! (1965) and sang. (",
		"The mayor at the lido | Photograph: Ann Poole",
		"The ruling in Poole v. Marsh fell. | It was May.",
		"They called it ‘a disgrace.’ …",
		".@ann_poole spoke. | All left. ■",
		"He lost his ID. | The bank refused. | She showed her ID. | Poole was let in.",
		"It was on TV. | Viewers loved it. | They met the PM. | Ann Poole was there.",
		"She works in IT. | Nobody knew. | The team flew to LA. | Fans met them. | They close at 5 PM. | Police came.",
		"The firm was sold to GE. | Workers cheered. | It joined the EU. | Sales rose. | World War II. | His father fought.",
	} {
		want := strings.Split(text, " | ")
		raw := strings.ReplaceAll(text, " | ", " ")
		got := split(raw)
		for i, s := range want {
			want[i] = strings.Join(split(strings.TrimSpace(s)), " | ")
		}
		if strings.Join(got, " | ") != strings.Join(want, " | ") {
			t.Errorf("%s\n got %s\nwant %s", raw, strings.Join(got, " | "), strings.Join(want, " | "))
		}
	}
}

// A space is lost after a period in much scraped text.
func TestGluedSentences(t *testing.T) {
	got := strings.Join(split("They waited inside.But nobody came in 2012.The end."), " | ")
	if want := "They waited inside . | But nobody came in 2012 . | The end ."; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// Straight marks for curly ones, and carriage returns before line feeds, change no token and no end of a sentence in the project's articles.
func TestSentencesOfOtherHands(t *testing.T) {
	names, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(names) < 20 {
		t.Fatalf("%d articles: %v", len(names), err)
	}
	straight := strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(b), "\r\n", "\n")
		want := split(text)
		for i, s := range split(strings.ReplaceAll(text, "\n", "\r\n")) {
			if s != want[i] {
				t.Errorf("%s: CRLF: got %s\nwant %s", name, s, want[i])
			}
		}
		for i, s := range split(straight.Replace(text)) {
			if w := straight.Replace(want[i]); s != w {
				t.Errorf("%s: straight marks: got %s\nwant %s", name, s, w)
				break
			}
		}
	}
}
