package lede_test

import (
	"slices"
	"testing"
)

// Fathers and sons of one name are two people where the text tells them apart, and one where it only leaves the suffix out.
func TestNamesakes(t *testing.T) {
	for _, c := range []struct {
		text  string
		names []string // the people, each with the words that name them
	}{
		{"Senator Frank Dole spoke with his son, Frank Dole Jr., on Monday. Dole said he was proud. “I am, too,” Dole Jr. said.",
			[]string{"Frank Dole Jr.: Frank Dole Jr., Dole Jr.", "Frank Dole: Frank Dole, Dole"}},
		{"Gordon Hale Jr., the governor’s eldest son, was charged on Friday. Gordon Hale will not run again.",
			[]string{"Gordon Hale Jr.: Gordon Hale Jr.", "Gordon Hale: Gordon Hale"}},
		{"Robert Marsh was arrested in Dayton. Robert Marsh Sr. told the court that he had lost a boy.",
			[]string{"Robert Marsh Sr.: Robert Marsh Sr.", "Robert Marsh: Robert Marsh"}},
		{"Gordon Hale met his son, Gordon Hale Jr., on Friday. Hale Jr. smiled. Hale Sr. did not.",
			[]string{"Gordon Hale Jr.: Gordon Hale Jr., Hale Jr.", "Gordon Hale: Gordon Hale, Hale Sr."}},
		{"The banker Thomas Wick III sold the team that Thomas Wick II had founded.",
			[]string{"Thomas Wick II: Thomas Wick II", "Thomas Wick III: Thomas Wick III"}},
		{"President Lowe denied it. Lowe Jr. had met the lawyer, and Lowe Jr. said it was nothing. Mr Lowe was glad.",
			[]string{"Lowe Jr.: Lowe Jr., Lowe Jr.", "Lowe: Lowe, Lowe"}},
		{"Edwin Crane Jr. is the chief of police. Edwin Crane said he was sad. Crane left.",
			[]string{"Edwin Crane Jr.: Edwin Crane Jr., Edwin Crane, Crane"}},
		{"Edwin R. Crane III led the inquiry. A friend of Edwin Crane called it a farce.",
			[]string{"Edwin R. Crane III: Edwin R. Crane III, Edwin Crane"}},
		{"President Edwin Hale met Anna Lind in Leeds. Hale praised her work. Edwin Hale Jr. wrote that Lind was wrong. Hale left on Tuesday.",
			[]string{"Anna Lind: Anna Lind, Lind", "Edwin Hale Jr.: Edwin Hale Jr.", "Edwin Hale: Edwin Hale, Hale, Hale"}},
		{"King Charles III met the mayor. Charles was born in London.",
			[]string{"Charles III: Charles III, Charles"}},
	} {
		var got []string
		for name, p := range people(t, c.text) {
			if p.Unnamed {
				continue
			}
			line := name + ":"
			for i, w := range mentionWords(c.text, p, "name") {
				if i > 0 {
					line += ","
				}
				line += " " + w
			}
			got = append(got, line)
		}
		slices.Sort(got)
		if !slices.Equal(got, c.names) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.names)
		}
	}
}
