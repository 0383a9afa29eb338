package lede_test

import (
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

// Who does what an infinitive or participle tells hangs on the verb or noun over it.
func TestWhoIsToAct(t *testing.T) {
	var y readings
	for _, c := range []struct{ text, want string }{
		{"The ministry pushed reporters to write stories about the dam.", "write other possible agent=reporters"},
		{"Freedonia paid the Sylvanian government to help patrol the border.", "patrol ... agent=Sylvanian government"},
		{"The agency is urging farmers to practice crop rotation.", "practice other possible agent=farmers"},
		{"The judge ordered the council to open a hotline.", "open launch possible agent=council"},
		{"Two men were asked to leave the shop.", "leave other possible agent=Two men"},
		{"The Greens are accusing Roe of trying to hide the report.", "hide other possible agent=Roe"},
		{"Ann Roe criticized Mayor Poe for failing to condemn the attack.", "condemn ... agent=Mayor Poe patient=attack"},
		{"The club has filed a complaint against Bob Poe for refusing to rent the hall.", "rent ... agent=Bob Poe patient=hall"},
		{"Bob Poe is Ann Roe's choice to lead the bank.", "lead other possible agent=Bob Poe"},
		{"Some worshipers noted a reluctance among fellow parishioners to shake hands.", "shake other possible agent=fellow parishioners"},
		{"Ann Roe became the first woman to climb the peak.", "climb other possible agent=Ann Roe patient=peak"},
		{"The pressure on the council to close the school grew.", "close other possible agent=council"},
		{"It will be up to Ann Roe to convince them on Monday.", "convince other possible agent=Ann Roe"},
		{"Ann Roe called on Bob Poe to lower the flags.", "lower other possible agent=Bob Poe patient=flags"},
		{"Greens accused the leadership of playing politics by blocking votes.", "blocking ... agent=leadership patient=votes"},
		{"The bank finalized a deal to pay $7.2 billion for misleading investors.", "misleading other actual agent=bank patient=investors"},
		{"Candidate Bob Poe still needs 393 to clinch the nomination.", "clinch other possible agent=Candidate Bob Poe patient=nomination"},
		{"Ann Roe created the Leeds Task Force to coordinate work on floods.", "coordinate ... agent=Leeds Task Force patient=work on floods"},
		{"Ann Roe will announce her pick Monday to replace Judge Bob Poe.", "replace other possible agent=her pick patient=Judge Bob Poe"},
		{"Roe took heat for calling on Chile to act.", "act other possible agent=Chile"},
		{"The foundation has paid a fine for illegally gifting $25,000 to Bob Poe.", "gifting other actual agent=foundation patient=$25,000"},
		{"Insurers had a tough time pricing their policies.", "pricing other actual agent=Insurers patient=their policies"},
		{"The party has put together a team of lawyers to focus on voters.", "focus other possible agent=team of lawyers theme=voters"},
		{"The hosts are calling for Senate Greens to step down.", "calling for demand actual agent=hosts recipient=Senate Greens"},
		{"The council abandoned a deal which curbed Chile's exports.", "curbed other actual agent=deal patient=Chile's exports"},
		{"Roe agreed not to push a floor amendment calling for a higher threshold.", "calling for demand actual agent=floor amendment theme=higher threshold"},
		{"The villages pledged to end child labour.", "pledged agree actual agent=villages"},
		{"The mayor threatened to veto the bill.", "veto threaten possible agent=mayor patient=bill"},
		{"An attempt by soldiers to arrest the mayor failed on Monday.", "arrest coerce possible agent=soldiers"},
	} {
		y.check(t, c.text, c.want)
	}
	y.done(t)
}

// What looks like a past tense may be a participle, and who looks like a part of the clause before may be a subject.
func TestWhoIsDoneTo(t *testing.T) {
	var y readings
	for _, c := range []struct{ text, want string }{
		{"People briefed on the talks said on Monday that the deal was close.", "briefed consult actual patient=People"},
		{"Asked what Ann Roe wants, Bob Poe said she wanted peace.", "Asked other actual patient=Bob Poe"},
		{"Farmer fined $28,000 for poaching deer", "fined other actual patient=Farmer"},
		{"They do not want Ann Roe fired.", "fired layoff possible patient=Ann Roe"},
		{"Separate guidance, also released on Monday by Globex, is lax.", "released other actual agent=Globex patient=Separate guidance"},
		{"Ann Roe, who served in Leeds, retired from the council in 2013.", "retired retreat actual agent=Ann Roe"},
		{"Readers were given a list of papers on Monday.", "given other actual patient=list of papers recipient=Readers"},
		{"Readers were given a list of papers and voted on them on Monday.", "voted vote actual agent=Readers"},
		{"And it was this argument that the Leeds court rejected in 2018.", "rejected reject actual agent=Leeds court patient=argument"},
		{"The story is the saga of a clerk, Ann Roe, who was jailed by Judge Bob Poe.", "jailed coerce actual agent=Judge Bob Poe patient=Ann Roe"},
		{"Colin Hale, the former chief of staff who endorsed Ann Roe, left.", "endorsed support actual agent=Colin Hale patient=Ann Roe"},
		{"This is the party of the 1960s that nominated Bob Poe.", "nominated appointment actual agent=party patient=Bob Poe"},
		{"The step came a week after the National Institutes of Water launched a network of labs.", "launched launch actual agent=National Institutes of Water"},
		{"Freedonia has now declared a state of emergency and most cities are closing schools.", "closing other actual agent=most cities patient=schools"},
		{"On Monday Poe teamed up with leaders of five other towns.", "teamed up other actual agent=Poe"},
		{"She left just a week after the National Institutes of Water launched a network.", "launched launch actual agent=National Institutes of Water"},
		{"She, along with judges Tom Lund and Bob Poe, reaffirmed a woman's right to a vote.", "reaffirmed other actual agent=She"},
		{"He praised the gift from foreign firms, “which the council has faulted over their records.”", "faulted ... agent=council patient=foreign firms"},
		{"It depicted two young men wearing masks being asked to leave a shop.", "asked demand actual patient=two young men"},
		{"Rain fell after none of the 32 clubs invited him.", "invited other denied agent=none of the 32 clubs patient=him"},
		{"Ann Roe said the thieves should be jailed.", "jailed demand possible agent=Ann Roe patient=thieves"},
		{"Freedonia refused to admit errors in the report.", "refused reject actual agent=Freedonia"},
		{"Separate guidance, also released Monday by Globex, is much more lax.", "released other actual agent=Globex patient=Separate guidance"},
		{"He's worked with the council for years.", "worked other actual agent=He theme=council"},
		{"She is proud of the movement he's made for the club.", "made other actual agent=he patient=movement"},
		{"Ann Roe's grief cut through the cheer at the rally.", "cut other actual agent=Ann Roe's grief"},
		{"It backed a doctor who was questioned by police in May, and who later died in Leeds.", "died death actual agent=doctor"},
		{"Most fell back on the argument on Monday.", "fell other actual agent=Most"},
		{"The man charged with killing Ann Roe pleaded guilty.", "pleaded trial actual agent=man"},
		{"The woman accused of stabbing Ann Roe appeared in court on Monday.", "stabbing assault actual agent=woman patient=Ann Roe"},
		{"The soldiers sent to guard the port fled.", "fled travel actual agent=soldiers"},
		{"The bank was closed and its head jailed.", "jailed coerce actual patient=its head"},
		{"Roe, who later Monday called Poe to offer help, left.", "called other actual agent=Roe"},
		{"Many of the farmers voted for Bob Poe.", "voted vote actual agent=Many of the farmers"},
		{"Russia, for its part, has condemned the missile strikes.", "condemned disapprove actual agent=Russia patient=missile strikes"},
		{"Roe and Poe have each vowed to vote against the change.", "vowed agree actual agent=Roe agent=Poe"},
		{"U.S. crude last fell 0.9 percent to $45.41 a barrel.", "fell price actual agent=U.S. crude theme=$45.41"},
		{"Some farmers -- including some members of the guard -- threw down their tools.", "threw down other actual agent=farmers patient=their tools"},
		{"White House Press Secretary Ann Roe, asked Monday afternoon about the accidents, said she was concerned.", "asked other actual patient=White House Press Secretary Ann Roe"},
		{"Two Leeds police officers are in hospital after both were shot in the head.", "shot assault actual patient=police officers"},
		{"Lawmakers passed a relief bill, the largest in memory, that Mayor Roe signed last week.", "signed law actual agent=Mayor Roe patient=relief bill"},
		{"Ann Roe was the first woman awarded the Medal of Honor.", "awarded award actual patient=Medal of Honor recipient=first woman"},
		{"The guidance she helped craft is good.", "craft other actual agent=she patient=guidance"},
		{"Members of the club who voted for Roe left the hall.", "voted vote actual agent=Members of the club theme=Roe"},
		{"He sent troops to Leeds after rioting erupted over the trial.", "rioting protest actual"},
		{"Roe defended the idea of buying Peru — derided by critics and rejected by Chile — in a letter.", "rejected reject actual agent=Chile patient=idea"},
		{"She also went on a hunger strike last year, which she ended after the council agreed to act.", "ended ... agent=she patient=hunger strike"},
		{"A letter sent Tuesday from Commissioner Ann Roe to top writers says so.", "sent other actual agent=Commissioner Ann Roe patient=letter recipient=top writers"},
		{"The person that the Green Party has nominated, on a personal level, is unstable.", "nominated appointment actual agent=Green Party patient=person"},
		{"With a deadline looming to strike a deal on a state water bond, Gov. Ann Roe and legislative leaders on Monday floated a proposal.", "floated other actual agent=Gov. Ann Roe agent=legislative leaders patient=proposal"},
		{"According to a letter the Justice Department sent the committee yesterday, it is ready.", "sent other actual agent=Justice Department patient=letter recipient=committee"},
		{"As House Green Leader Ann Roe continued to oppose the bill, her deputy, Rep. Bob Poe, D-Md., urged passage.", "oppose reject actual agent=House Green Leader Ann Roe patient=bill"},
		{"A report about Globex published in The Herald last month was wrong.", "published launch actual patient=report about Globex"},
		{"LGBT farmers interviewed in Leeds, Oslo, Lima and Bonn say there is fear.", "interviewed ... patient=LGBT farmers"},
		{"By the time the new order was filed by the mayor on Thursday, it was late.", "filed other actual agent=mayor patient=new order"},
		{"Ann Roe, chairman of the Leeds School of Health, who is spearheading the plan, spoke.", "spearheading other actual agent=Ann Roe patient=plan"},
		{"Roe, whose husband founded the club, left it.", "left ... agent=Roe patient=it"},
		{"Freedonia, whose economy shrank by 2% last year, has called that demand unrealistic.", "shrank price actual agent=whose economy"},
		{"Having served on the Leeds Circuit for 19 years, and as chief judge for three years, Roe has more experience than any judge.", "served other actual agent=Roe"},
		{"Some of the members voted to hold Ann Roe and Bob Poe in contempt for ignoring orders.", "ignoring reject actual agent=Ann Roe agent=Bob Poe patient=orders"},
		{"Greens are also opposed to any candidate from Leeds.", "opposed reject actual agent=Greens recipient=candidate from Leeds"},
		{"Freedonia is likely to see the agenda pushed hard by its giant neighbor.", "pushed ... agent=its giant neighbor patient=agenda"},
		{"Details emerged about Sunday's mass shooting at the First Church in Leeds Springs, Texas, which killed 26 people.", "killed ... agent=Sunday's mass shooting at the First Church in Leeds Springs patient=26 people"},
		{"“We are being slaughtered,” cried out Ann Roe in an appeal to the council.", "appeal demand actual agent=Ann Roe patient=council"},
		{"Only 27% of the miners expressed such trust on Monday.", "expressed other actual agent=Only 27% of the miners"},
	} {
		y.check(t, c.text, c.want)
	}
	y.done(t)
}

// Nobody is added by measures and manner, nobody lost whose part is told elsewhere in the sentence.
func TestMeasuresTakeNoPart(t *testing.T) {
	for _, c := range []struct{ text, trigger, want string }{
		{"Ann Roe was defeated by 4 points in Leeds in May.", "defeated", "patient=Ann Roe"},
		{"The mayor was re-elected by a landslide in May.", "re-elected", "patient=mayor"},
		{"Growth decelerated a bit to 3% in May.", "decelerated", "agent=Growth"},
		{"Bob Poe ran for a second time in 1996.", "ran", "agent=Bob Poe"},
		{"The mascot has run the wrong way in May.", "run", "agent=mascot"},
		{"This isn't the first time Ann Roe has run in Leeds.", "run", "agent=Ann Roe"},
		{"Mayor Ann Roe declared, with no sense of shame, that it was over.", "declared", "agent=Mayor Ann Roe"},
		{"The bond dipped, a sign that Ann Roe will act.", "dipped", "agent=bond"},
		{"Crude oil for February delivery fell $3.09 on Friday.", "fell", "agent=Crude oil for February delivery"},
		{"It saw its average income grow 192 percent since 1979.", "grow", "agent=its average income"},
		{"Ann Roe traveled from Leeds to Oslo in March.", "traveled", "agent=Ann Roe theme=Oslo"},
		{"The share of children in care rose from 12 percent in 1960.", "rose", "agent=share of children in care"},
		{"A bill would give the council the authority to hire its own lawyers.", "hire", "agent=council patient=its own lawyers"},
		{"It is not the wall that Roe is seeking $5 billion to build.", "build", "agent=Roe patient=wall"},
		{"Families won a tax cut that the council would have to extend by 2025.", "extend", "agent=council patient=tax cut"},
		{"The rule, approved by the council in May and signed by the mayor, bans cars.", "signed", "agent=mayor patient=rule"},
		{"They recalled the orders he gave miners on Thursday.", "gave", "agent=he patient=orders recipient=miners"},
		{"Poe listened to Roe give a speech.", "speech", "agent=Roe"},
	} {
		a := parseOn(t, c.text)
		if got := takingPart(a, c.trigger); got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.text, c.trigger, got, c.want)
		}
	}
}

// takingPart writes who takes part in the event of a trigger.
func takingPart(a *lede.Article, trigger string) string {
	var parts []string
	for _, e := range a.Events {
		if a.Slice(e.Trigger) != trigger {
			continue
		}
		for _, p := range e.Participants {
			parts = append(parts, string(p.Role)+"="+a.Slice(p.Span))
		}
	}
	return strings.Join(parts, " ")
}
