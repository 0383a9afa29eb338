package lede_test

import "testing"

// What a verb or noun names hangs on what stands around it.
func TestTypesByTheirObjects(t *testing.T) {
	var y readings
	for _, test := range []struct{ text, want string }{
		{"The rebels vowed to attack the port.", "vowed threaten actual agent=rebels"},
		{"The mayor vowed to rebuild the school.", "vowed agree actual agent=mayor"},
		{"The security chief warned that police will no longer tolerate rallies in Leeds.", "warned threaten actual"},
		{"Freedonia warned Norway not to fish in its waters.", "warned threaten actual agent=Freedonia patient=Norway"},
		{"The mayor warned residents of a flood.", "warned other actual agent=mayor patient=residents"},
		{"Economists warned that the bank would close six shops.", "close other possible agent=bank patient=six shops"},
		{"The warning to the rebels came on Friday.", "warning threaten actual"},
		{"Warnings of a flood reached the town.", "Warnings other actual"},
		{"The call for an inquiry came on Friday.", "call demand actual"},
		{"Her call to ban the film divided the party.", "call demand actual"},
		{"Ann Roe's call to the police came on Friday.", "call other actual"},
		{"Bob Poe would be jailed in May.", "jailed coerce possible patient=Bob Poe"},
		{"Ann Roe said the fire should be investigated.", "investigated investigate possible patient=fire"},
		{"Ann Roe insisted on going alone.", "insisted on other actual agent=Ann Roe"},
		{"The creditors insisted on full payment.", "insisted on demand actual agent=creditors"},
		{"Ann Roe complained of pain.", "complained of pain other actual agent=Ann Roe"},
		{"The disease is killing thousands of people.", "killing death actual agent=disease"},
		{"The state shut down the paper.", "shut down coerce actual agent=state patient=paper"},
		{"Most of the economy shut down in March.", "shut down other actual"},
		{"The firm pushed ahead with the plan.", "pushed ahead other actual agent=firm"},
		{"The officer disarmed a prisoner.", "disarmed coerce actual agent=officer patient=prisoner"},
		{"The sites were overrun with lies.", "overrun other actual patient=sites"},
		{"The town established a new rule.", "established other actual agent=town patient=new rule"},
		{"Ann Roe attacked Bob Poe on Monday.", "attacked disapprove actual agent=Ann Roe patient=Bob Poe"},
		{"Bob Poe attacked a guard with a knife.", "attacked assault actual agent=Bob Poe patient=guard"},
		{"Ann Roe's attack on the judge surprised the party.", "attack disapprove actual agent=Ann Roe patient=judge"},
		{"Ann Roe clashed with a reporter.", "clashed disapprove actual agent=Ann Roe"},
		{"The widow battled cancer.", "battled other actual agent=widow patient=cancer"},
		{"Ann Roe fought for the school.", "fought other actual agent=Ann Roe"},
		{"The rebels fought for the fort.", "fought fight actual agent=rebels"},
		{"The mayor vowed to fight the tax.", "vowed other actual agent=mayor"},
		{"The clerk earned her a reward.", "earned other actual agent=clerk patient=reward"},
		{"The bank earned $3 million.", "earned finance actual agent=bank"},
		{"The judge treated Ann Roe fairly.", "treated other actual agent=judge patient=Ann Roe"},
		{"Ten people were treated at a hospital in Leeds.", "treated health actual patient=Ten people"},
		{"The envoy recalled the talks.", "recalled other actual agent=envoy patient=talks"},
		{"Freedonia recalled its ambassador.", "recalled sanction actual agent=Freedonia"},
		{"Ann Roe found herself in Leeds.", "found other actual agent=Ann Roe"},
		{"The clerk was found guilty on Monday.", "found trial actual patient=clerk"},
		{"Police found the boy dead in a barn.", "found discovery actual agent=Police patient=boy"},
		{"The plan collapsed on Monday.", "collapsed other actual agent=plan"},
		{"The firm dismissed an employee on Monday.", "dismissed layoff actual agent=firm patient=employee"},
		{"Freedonia accepted 3,000 refugees.", "accepted other actual agent=Freedonia"},
		{"The state pushed back the vote to June.", "pushed back other actual agent=state patient=vote"},
		{"The mayor abused his power.", "abused other actual agent=mayor"},
		{"Ann Roe pulled out a gun.", "pulled out other actual agent=Ann Roe patient=gun"},
		{"The firm did not return a call.", "return other denied agent=firm patient=call"},
		{"The trade war with Freedonia began in May.", "war other actual"},
		{"The mayor did not respond to a request for comment.", "request other"},
		{"The mayor responded on Monday.", "responded other actual agent=mayor"},
		{"The judge ordered the firm to pay.", "ordered demand actual agent=judge patient=firm"},
		{"The mayor ordered pizza for the staff.", "ordered other actual agent=mayor"},
		{"The rebels sought talks with the government.", "sought demand actual agent=rebels"},
		{"Two men sought work in Peru.", "sought other actual agent=Two men"},
		{"The firm invited the mayor to the opening.", "invited other actual agent=firm patient=mayor"},
		{"The junta test-fired a ballistic missile on Monday.", "fired fight actual"},
		{"The missile firing was condemned by Chile.", "firing mobilize actual"},
		{"The missile test worried Chile.", "test mobilize actual"},
		{"The firing of the coach surprised the fans.", "firing layoff actual patient=coach"},
		{"The bank reported a loss of $5 million.", "loss price actual"},
		{"The town mourned the loss of a teacher.", "loss other actual patient=teacher"},
		{"She was named as one of the best players.", "named other actual patient=She"},
		{"The clerk was named chairwoman of the bank.", "named appointment actual patient=clerk"},
		{"The mission observed the vote.", "observed investigate actual"},
		{"The scientists observed a moon near the planet.", "observed other actual agent=scientists patient=moon"},
		{"Five people were injured when a tram overturned near Leeds.", "injured injury actual patient=Five people"},
		{"A soldier died in hospital on Monday.", "died death actual agent=soldier"},
		{"The mayor asked the court to drop the matter.", "asked demand actual agent=mayor patient=court"},
		{"The creditors insisted that the bank must pay.", "insisted demand actual agent=creditors"},
		{"The allies met the target.", "met other actual agent=allies"},
		{"The senator won the nomination.", "won vote actual agent=senator"},
		{"The army released tens of thousands of prisoners.", "released concede actual agent=army"},
		{"The firm released a report on Monday.", "released other actual agent=firm patient=report"},
		{"The pope received the prime minister.", "received consult actual agent=pope"},
		{"The mayor received a letter.", "received other actual agent=mayor patient=letter"},
		{"Detectives interviewed the neighbours.", "interviewed investigate actual agent=Detectives patient=neighbours"},
		{"A reporter interviewed the neighbours.", "interviewed other actual agent=reporter patient=neighbours"},
		{"Anna Lind left Norway on Monday.", "left travel actual agent=Anna Lind patient=Norway"},
		{"The volcano erupted on Monday.", "erupted disaster actual agent=volcano"},
		{"The crowd erupted in cheers on Monday.", "erupted other actual agent=crowd"},
		{"The hackers compromised the password.", "compromised other actual agent=hackers"},
		{"The leaders talked for an hour.", "talked consult actual agent=leaders"},
		{"The king talked to the bishop on Monday.", "talked consult actual agent=king"},
		{"Doctors treated the villagers at the hospital.", "treated health actual agent=Doctors patient=villagers"},
		{"The union blasted the mayor's plan.", "blasted disapprove actual agent=union"},
		{"The singer declined the award.", "declined reject actual agent=singer patient=award"},
		{"Shares declined 4% on Monday.", "declined price actual agent=Shares"},
		{"The bank apologised to its customers.", "apologised support actual agent=bank"},
	} {
		y.check(t, test.text, test.want)
	}
	y.done(t)
}

// A victory is of the field that its sentence or its story speaks of.
func TestContests(t *testing.T) {
	var y readings
	for _, test := range []struct{ text, want string }{
		{"The party celebrated its victory in the election.", "victory vote actual"},
		{"The club celebrated its victory in the league.", "victory sport actual"},
		{"The army celebrated its victory over the rebels.", "victory fight actual"},
		{"The widow celebrated her victory over the water firm.", "victory other actual"},
		{"Voters went to the polls on Sunday. The party and its candidates won the ballot in every seat.\n\nAnn Roe celebrated her victory on Monday.", "victory vote actual"},
	} {
		y.check(t, test.text, test.want)
	}
	y.done(t)
}
