package lede_test

import "testing"

func TestWhomAnActIsAimedAt(t *testing.T) {
	var y readings
	for _, test := range []struct{ name, text, want string }{
		{"purpose", "The miners blocked roads to press their demands from the president's government.", "blocked protest actual agent=miners patient=roads recipient=president's government"},
		{"unless", "The farmers threatened to hold a general strike unless Chile opened the border.", "threatened threaten actual ... recipient=Chile"},
		{"up to", "The rebels kidnapped up to 16 advisers.", "kidnapped assault actual agent=rebels patient=up to 16 advisers"},
		{"up to, to", "Peru is ready to contribute up to 4,000 troops to a force in Chile.", "contribute agree possible agent=Peru patient=up to 4,000 troops ... recipient=force"},
		{"asked", "The mayor asked the court to drop the matter.", "asked demand actual agent=mayor patient=court"},
		{"to the camp", "The charity gave food to the camp.", "gave aid actual agent=charity patient=food recipient=camp"},
		{"letter", "The union sent a letter to the mayor.", "sent other actual agent=union patient=letter recipient=mayor"},
		{"two objects", "The union sent the mayor a letter warning him of a strike.", "sent other actual agent=union patient=letter recipient=mayor"},
		{"robbed of", "The court stripped the senator of his seat.", "stripped other actual agent=court patient=senator"},
		{"with a doer", "The hearing ended with Ann Roe urging the senators to act.", "urging demand actual agent=Ann Roe patient=senators"},
		{"by behind a place", "The baker was arrested in Lima by the police.", "arrested coerce actual agent=police patient=baker @Lima"},
		{"active after all", "The mayor this week published plans for a new bridge.", "published launch actual agent=mayor patient=plans"},
		{"votes on a day", "The council Wednesday approved the plan.", "approved agree actual agent=council patient=plan"},
		{"who says it", "A clerk was arrested over the death of Ann Roe, Governor Bob Poe announced on Monday.", "death death actual patient=Ann Roe 2024-05-13"},
		{"memo", "The governor wrote a memo to the staff on Monday.", "wrote other actual agent=governor patient=memo recipient=staff"},
		{"told why", "The clubs complained about the noise.", "complained disapprove actual agent=clubs theme=noise"},
	} {
		t.Run(test.name, func(t *testing.T) { y.check(t, test.text, test.want) })
	}
	y.done(t)
}
