package cast_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/pipeline"
)

func TestRolesAsWritten(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Rep. Tom Garvey (R-Ohio), the committee chairman, wrote to the bank on Monday.", "Tom Garvey: Rep.; committee chairman"},
		{"Sen. Ida Holt, D-Maine, chairwoman of the ethics panel, agreed with him.", "Ida Holt: Sen.; chairwoman of the ethics panel"},
		{"Dan Orr's sister, Ida Vale, was made a member of the board on Monday.", "Dan Orr: | Ida Vale: Dan Orr's sister"},
		{"Carl Munk, Denmark's longest-serving prime minister, did not step down.", "Carl Munk: Denmark's longest-serving prime minister"},
		{"Tom Vale, one of the town's best known doctors, said no.", "Tom Vale: one of the town's best known doctors"},
		{"Primex (PRX) CEO Dana Orr met first lady Nora Vale in the garden.", "Dana Orr: Primex (PRX) CEO | Nora Vale: first lady"},
		{"A lawyer for the family, Paul Obret of Leeds, spoke to the press.", "Paul Obret: lawyer for the family"},
		{"The founder of the firm Mia Holt and the president of the Medical Council Jan Roth left early.", "Mia Holt: founder of the firm | Jan Roth: president of the Medical Council"},
		{"Sir Ian Poe, Dr. Amy Lo and the Rev. Sam Nye prayed for the sailors.", "Ian Poe: Sir | Amy Lo: Dr. | Sam Nye: Rev."},
		{"Ann Crewe joined the bank in May. As head of the audit, she found the hole in the books.", "Ann Crewe: head of the audit"},
		{"Ann Crewe joined the bank in May. She was the first woman on its board and had been a judge.", "Ann Crewe: first woman on its board"},
		{"Lena Roth, a fellow at the Alder Institute, thanked councillors Tom Dale and Una Moss.", "Lena Roth: fellow at the Alder Institute | Tom Dale: councillors | Una Moss: councillors"},
		{"Michael Raab, an analyst with Bank Oppen, and Eva Lind, the widow of President Karl Lind, were there.", "Michael Raab: analyst with Bank Oppen | Eva Lind: widow of President Karl Lind | Karl Lind: President"},
	} {
		d, err := pipeline.Read(context.Background(), test.text, "", "events")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Article.People {
			if !p.Unnamed {
				slices.Sort(p.Roles)
				got = append(got, strings.TrimSpace(p.Name+": "+strings.Join(p.Roles, "; ")))
			}
		}
		if s := strings.Join(got, " | "); s != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, s, test.want)
		}
	}
}
