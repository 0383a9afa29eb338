package lede_test

import "testing"

// What the words around an event make of it, beside what TestFactuality holds.
func TestWhatWordsMakeOfAnEvent(t *testing.T) {
	var y readings
	for _, test := range []struct{ name, text, want string }{
		{"asked for", "The union demanded the resignation of the minister.", "resignation retreat possible agent=minister"},
		{"called for", "The party called for the release of the prisoners.", "release concede possible patient=prisoners"},
		{"wanted for", "She is wanted for the murder of her husband.", "murder assault actual patient=her husband"},
		{"shared should have", "The agency should have closed the road and warned the town.", "warned other possible agent=agency patient=town"},
		{"vouched for", "Ann Roe told the Herald that she had left the party.", "left retreat actual agent=she"},
		{"told to", "The judge told the firm to pay the fine.", "pay finance possible"},
		{"told, then asked", "The mayor fled the town, so what will the council do?", "fled travel actual agent=mayor patient=town"},
		{"by a vote", "The town voted to legalize gambling.", "legalize concede actual agent=town patient=gambling"},
		{"ruled", "The court ruled to block the law.", "block other actual agent=court patient=law"},
		{"had to", "The firm had to hire two more doctors.", "hire appointment actual agent=firm patient=two more doctors"},
		{"has to", "The firm has to hire two more doctors.", "hire appointment possible agent=firm patient=two more doctors"},
		{"went hunting", "The family went hunting on Sunday.", "hunting other actual agent=family"},
		{"turned to", "The candidate shifted to attacking the minister.", "attacking assault actual agent=candidate patient=minister"},
		{"no attempt", "The senate made no attempt to overturn the law.", "overturn reject denied agent=senate patient=law"},
		{"refusal", "His refusal to release the papers angered the judge.", "release other denied agent=His patient=papers"},
		{"kept from", "The police prevented the rebels from attacking the fort.", "attacking assault denied agent=rebels patient=fort"},
		{"talked about", "The company is talking to customers about building a bridge.", "building construction possible agent=company patient=bridge"},
		{"on the verge", "The club is on the verge of signing Anna Lind.", "signing other possible patient=Anna Lind"},
		{"should not", "The minister should not nominate Anna Lind.", "nominate appointment possible agent=minister patient=Anna Lind"},
		{"should not have", "The papers should not have been released.", "released other actual patient=papers"},
		{"demanded not", "The union demanded that the mayor not sign the deal.", "sign ... possible"},
		{"nearly", "She nearly lost Norland.", "lost other denied agent=She patient=Norland"},
		{"nearly, of numbers", "Bread prices nearly doubled in May.", "doubled price actual"},
		{"unlikely", "It is unlikely that Ann Roe wins the race.", "wins vote possible agent=Ann Roe"},
		{"does not appear", "He does not appear to have agreed to a meeting.", "agreed agree denied agent=He"},
		{"potentially", "The firm is under fire for potentially sending data to Chile.", "sending other possible agent=firm patient=data"},
		{"there could be", "There could be a strike.", "strike protest possible"},
		{"in order to", "The bill needs five more votes in order to pass.", "pass other possible agent=bill"},
		{"will, shared by a form of the past", "The firm said that it will move to Leeds and cut 500 jobs.", "cut layoff possible agent=firm patient=500 jobs"},
		{"no longer", "Ann Roe is no longer employed by the firm.", "employed other denied agent=firm patient=Ann Roe"},
		{"neither nor", "Neither Ann Roe nor Tom Poe signed the treaty.", "signed support denied agent=Ann Roe agent=Tom Poe patient=treaty"},
		{"neither", "Neither side attacked the town.", "attacked assault denied agent=side patient=town"},
		{"instead of", "Instead of signing the deal, the mayor left the room.", "signing support denied agent=mayor patient=deal"},
		{"insisted instead on", "The mayor insisted instead on signing the deal.", "signing support actual agent=mayor patient=deal"},
		{"short of", "He stopped short of calling for a strike.", "calling for demand denied agent=He theme=strike"},
		{"denied claims", "He denied allegations that he attacked a man.", "attacked assault denied agent=he patient=man"},
		{"no evidence", "Police found no evidence that the mayor had met the king.", "met consult possible agent=mayor patient=king"},
		{"falsely claimed", "The paper falsely claimed that the mayor had resigned.", "resigned retreat denied agent=mayor"},
		{"cleared of", "He was cleared of killing Ann Roe.", "killing assault denied agent=He patient=Ann Roe"},
		{"no doubt", "The letters left no doubt.", "left other actual agent=letters patient=no doubt"},
		{"to come", "A hearing on June 9 will decide it.", "hearing investigate possible 2024-06-09"},
	} {
		t.Run(test.name, func(t *testing.T) { y.check(t, test.text, test.want) })
	}
	y.done(t)
}
