package lede_test

import "testing"

// What was until, since or by a time was not then, and the time of a thing is not that of what is done to it.
func TestTimesOfEvents(t *testing.T) {
	var y readings
	for _, test := range []struct{ text, verb, day string }{
		{"The mayor extended the curfew until May 20.", "extended", ""},
		{"The firm will close the mine by April.", "close", ""},
		{"As of Sunday, police had arrested 40 men.", "arrested", ""},
		{"Mary Smith has won six games since 2000.", "won", ""},
		{"The bank sold 40 branches between 1999 and 2012.", "sold", ""},
		{"The charity fed the poor from October 2017 through November 2018.", "fed", ""},
		{"The jobless rate dropped to 6.1 percent, down from 6.2 percent in July.", "dropped", ""},
		{"Prices fell 4 percent, compared with 2 percent in 2012.", "fell", ""},
		{"Norway signed onto the 2015 pact.", "signed", ""},
		{"Prices rose 47% from their low in March 2009.", "rose", ""},
		{"Output will grow 2.3%, down sharply from a gain of 2.9% in 2018.", "grow", ""},
		{"The court set a hearing for June 28.", "set", ""},
		{"The firm pledged on Monday to buy vans.", "pledged", "2024-05-13"},
		{"The firm pledged on Monday to buy vans.", "buy", ""},
		{"A court refused Wednesday to allow the firm to start building a wall.", "building", ""},
		{"Norway was barred from the 2018 Games.", "barred", ""},
		{"The council unveiled a plan for 2021.", "unveiled", ""},
		{"The deadline was extended to Thursday.", "extended", ""},
		{"More than 130 years later, in 2005, Bob Poe sold the brewery.", "sold", "2005"},
		{"The bishop spoke in a Monday broadcast.", "spoke", "2024-05-13"},
		{"The bishop was arrested after 9 p.m. on Monday.", "arrested", "2024-05-13T21:00"},
		{"The king signed a 2015 law.", "signed", "2015"},
		{"The bank raised its overnight rate in December.", "raised", "2023-12"},
		{"Bob Poe gave a late-night speech.", "speech", ""},
		{"Bob Poe traced his career up into the present day.", "traced", ""},
		{"The trial is set for Monday.", "set", "2024-05-20"},
	} {
		y.cases++
		a := parseOn(t, "Ann Roe resigned on Thursday, her party said.\n\n"+test.text)
		for _, e := range a.Events {
			if a.Slice(e.Trigger) == test.verb && e.When.Value != test.day {
				y.wrong++
				t.Logf("%q: %q is on %q", test.text, test.verb, e.When.Value)
			}
		}
	}
	y.done(t)
}

// The day on which something is said is not that of what is told to have happened before, nor of what is quoted.
func TestDayOfWhatIsSaid(t *testing.T) {
	for text, want := range map[string]string{
		"On Sunday, a spokesman said the bank had fired the auditor.":                                                                "",
		"A spokesman said the bank had fired the auditor on Sunday.":                                                                 "2024-05-12",
		"Police arrested a man.\n\nThe envoy spoke in Oslo on Tuesday. “The board heard all of us. It fired the auditor,” Roe said.": "",
	} {
		for _, e := range parseOn(t, text).Events {
			if e.Type == "layoff" && e.When.Value != want {
				t.Errorf("%q: fired on %q, want %q", text, e.When.Value, want)
			}
		}
	}
}
