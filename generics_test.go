package lede_test

import "testing"

func TestParticipantsOfClauses(t *testing.T) {
	var y readings
	for _, test := range []struct{ name, text, want string }{
		{"measures", "The gyms took measures, from buying masks to closing doors.", "buying trade actual agent=gyms patient=masks"},
		{"who must pay", "Anna Roe said the bill showed that she had to pay the baker.", "pay finance possible agent=she"},
		{"by telephone", "The envoy said he had spoken by telephone.", "spoken other actual agent=envoy"},
		{"after a comma", "Six countries, including Chile, attacked the fort.", "attacked assault actual agent=Six countries patient=fort"},
		{"where", "The king died in Oslo, where he met the envoy in May.", "met consult actual ... @Oslo"},
		{"drug", "The drug crippled the virus in May.", "crippled other actual"},
		{"rise of a party", "The rise of the party surprised the mayor in May.", "rise other actual patient=party"},
		{"rise in costs", "The firm announced a 4% rise in costs on Monday.", "rise price actual"},
		{"day and place", "Yesterday in Oslo, envoys of the king met the rebels.", "met consult actual ... @Oslo"},
		{"taken up", "Gunmen attacked the hotel on Monday. The attack shocked the town.", "attack assault actual agent=Gunmen patient=hotel"},
	} {
		y.check(t, test.text, test.want)
	}
	y.done(t)
}

// What is done in general, by and to nobody in particular, is no event.
func TestGenericStatements(t *testing.T) {
	for _, text := range []string{
		"Citizens often condemn politicians.",
		"Drivers can kill people.",
		"The flood-stricken town is poor.",
	} {
		noEvent(t, text)
	}
}
