package lede_test

import "testing"

// Who does what an infinitive or participle tells hangs on the verb or noun over it.
func TestWhoIsToAct(t *testing.T) {
	var y readings
	for _, c := range []struct{ text, want string }{
		{"The ministry pushed reporters to write stories about the dam.", "write other possible agent=reporters"},
		{"Freedonia paid the Sylvanian government to help patrol the border.", "patrol ... agent=Sylvanian government"},
		{"The agency is urging farmers to practice crop rotation.", "practice other possible agent=farmers"},
		{"The judge ordered the council to open a hotline.", "open other possible agent=council"},
		{"Two men were asked to leave the shop.", "leave other possible agent=Two men"},
		{"The Greens are accusing Roe of trying to hide the report.", "hide other possible agent=Roe"},
		{"Ann Roe criticized Mayor Poe for failing to condemn the attack.", "condemn ... agent=Mayor Poe patient=attack"},
		{"The club has filed a complaint against Bob Poe for refusing to rent the hall.", "rent reject denied agent=Bob Poe"},
		{"Bob Poe is Ann Roe's choice to lead the bank.", "lead other possible agent=Bob Poe"},
		{"Some worshipers noted a reluctance among fellow parishioners to shake hands.", "shake other possible agent=fellow parishioners"},
		{"Ann Roe became the first woman to climb the peak.", "climb other possible agent=Ann Roe patient=peak"},
		{"An attempt by soldiers to arrest the mayor failed on Monday.", "arrest coerce possible agent=soldiers"},
	} {
		y.check(t, c.text, c.want)
	}
	y.done(t)
}
