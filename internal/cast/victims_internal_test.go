package cast

import "testing"

// TestVictims has names that only a deed shows to be a person's, and words that are none.
func TestVictims(t *testing.T) {
	for text, want := range map[string]string{
		"Players looked into the murder of Nightowl on Monday.":        "Nightowl",
		"Police looked into the killing of Zorina Vexley on Monday.":   "Zorina Vexley",
		"The Skirbin poisoning led to a row.":                          "Skirbin",
		"The killing of Freedonian soldiers in the camp went on.":      "",
		"The murder of Leeds United fans was remembered on Monday.":    "",
		"The inquest of the Senate into the murder of Paris was long.": "",
	} {
		d, err := newDoc(t.Context(), text)
		if err != nil {
			t.Fatal(err)
		}
		if err := d.readEnglish(t.Context()); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range newCast(newGrammar(t.Context(), d)).victims(nil) {
			got += text[s.Start:s.End]
		}
		if got != want {
			t.Errorf("victims of %q: %q, want %q", text, got, want)
		}
	}
}
