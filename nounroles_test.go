package lede_test

import "testing"

func TestWhoTakesPartInWhatANounNames(t *testing.T) {
	var y readings
	for _, test := range []struct{ name, text, want string }{
		{"campaign", "Ann Roe attacked the plan during her campaign.", "campaign vote actual agent=her"},
		{"from nowhere", "From talks in Oslo.", "talks consult actual @Oslo"},
		{"interview", "In an interview with the Herald, Ann Roe said the wall was built.", "interview other actual agent=Ann Roe patient=Herald"},
		{"speech", "Ann Roe said in a speech on Monday that the wall was built.", "speech other actual agent=Ann Roe"},
		{"on the way to talks", "Anna Lind came to Oslo for talks with Pedro Alvarez.", "talks consult actual agent=Anna Lind patient=Pedro Alvarez"},
		{"owner and victim", "Norway's arrest of three spies on Monday angered Chile.", "arrest coerce actual agent=Norway patient=three spies"},
		{"elected", "Anna Lind spoke of her plans after Pedro Alvarez's election.", "election vote actual patient=Pedro Alvarez"},
		{"heard", "Anna Lind was calm at her hearing on Monday.", "hearing investigate actual patient=her"},
		{"who hears", "The senators held a hearing on Monday. The committee's hearing lasted an hour.", "hearing investigate actual agent=senators"},
		{"of what they died", "The city reported 40 deaths from smoke on Monday.", "deaths death actual"},
		{"police", "The police killing of a teenager shocked the town.", "killing assault actual agent=police patient=teenager"},
		{"by and of", "The shooting by police officers of Ann Roe shocked the town. Ann Roe was a nurse.", "shooting assault actual agent=police officers patient=Ann Roe"},
		{"no place", "The launch over Chile worried the allies.", "launch launch actual"},
		{"light verb", "The team filed a lawsuit against the league on Monday.", "lawsuit disapprove actual agent=team patient=league"},
		{"light verb to come", "The state will impose sanctions on the bank.", "sanctions threaten possible agent=state patient=bank"},
		{"victory for", "It was a victory for the miners.", "victory other actual agent=miners"},
		{"defeated", "The fans mourned the club's defeat.", "defeat sport actual patient=club"},
		{"defeat of", "The club's defeat of the champions surprised the fans.", "defeat sport actual agent=club patient=champions"},
		{"where people vote", "Chile's election began on Monday.", "election vote actual @Chile"},
		{"interview given", "Anna Lind cited the interview she gave to the Herald in 2003.", "interview other actual agent=she patient=Herald"},
		{"told in an interview", "Ann Roe told the Herald in an interview that the wall was built.", "interview other actual agent=Ann Roe patient=Herald"},
		{"funeral", "The mayor's funeral took place on Monday.", "funeral ceremony actual patient=mayor"},
		{"ended", "The clerk's termination surprised the town.", "termination other actual patient=clerk"},
		{"aside", "Ann Roe, in an interview with the Herald on Monday, said that the wall was built.", "interview other actual agent=Ann Roe patient=Herald"},
		{"with before on", "The talks on Chile with Peru ended on Monday.", "talks consult actual patient=Peru"},
		{"from a giver", "There was a reaction from the rebels on Monday.", "reaction other actual agent=rebels"},
		{"parted from", "The firm announced its withdrawal from the pact with Chile.", "withdrawal retreat actual agent=its patient=pact with Chile"},
		{"receiver", "Anna Lind got a big boost from the donor Ken Lang on Monday.", "boost other actual agent=donor Ken Lang patient=Anna Lind"},
		{"briefed", "The president spoke after receiving a briefing on the storm.", "briefing consult actual patient=president"},
		{"own battle", "Anna Lind is facing a battle with the mayor.", "battle fight actual patient=mayor"},
		{"help of", "The bill passed with the help of former mayor Tom Lund.", "help aid actual agent=former mayor Tom Lund"},
		{"to the help of", "The troops came to the help of the villagers on Monday.", "help aid actual patient=villagers"},
		{"deaths of a place", "Chile had 21 deaths on Monday.", "deaths death actual @Chile"},
		{"protests of a land", "The country's largest protests began on Monday.", "protests protest actual @country"},
		{"country that protests", "Chile's protest against the raid was ignored.", "protest protest actual agent=Chile patient=raid"},
		{"race for an office", "Anna Lind dropped out of the race for governor on Monday.", "race vote actual"},
		{"race against", "Anna Lind lost her race against Pedro Alvarez for the seat on Monday.", "race other actual agent=her patient=Pedro Alvarez"},
		{"election swayed", "The report says a spy turned the election against Anna Lind.", "election vote actual"},
		{"school", "The motive for the Leeds Middle School shooting is unclear.", "shooting assault actual @Leeds Middle School"},
		{"country befallen", "Anna Lind called the Chile attack an outrage.", "attack assault actual @Chile"},
		{"what a probe is about", "The Chile probe ended on Monday.", "probe investigate actual"},
		{"what a ruling is about", "The Water Act ruling pleased the crowd.", "ruling law actual"},
		{"who rules", "The Supreme Court ruling pleased the crowd.", "ruling law actual agent=Supreme Court"},
		{"founded", "The institute's founding in 1945 changed the town.", "founding founding actual patient=institute"},
		{"protests of a plan", "Her protests of the plan angered the town.", "protests protest actual agent=Her patient=plan"},
		{"in a rebuke", "In a forceful rebuke of the plan, a federal judge ordered a halt on Monday.", "rebuke disapprove actual agent=federal judge patient=plan"},
		{"in support of", "Ann Roe issued a statement in support of the strikers on Monday.", "support support actual agent=Ann Roe patient=strikers"},
		{"after a meeting", "Anna Lind and her rival Tom Lund announced a truce after a meeting in Oslo.", "meeting consult actual agent=Anna Lind agent=her rival Tom Lund @Oslo"},
		{"granted", "The council granted an emergency authorization of the drug.", "authorization other actual agent=council patient=drug"},
		{"amount", "The 2 percent gain pleased the town.", "gain price actual theme=2 percent"},
		{"topic of talks", "The envoys held a debate over the fate of the miners.", "debate consult actual agent=envoys"},
		{"run for", "Anna Lind is making her second run for the Senate.", "run other actual agent=Anna Lind"},
		{"discussion of", "A discussion of the road plan began on Monday.", "discussion consult actual patient=road plan"},
		{"meeting of", "The meeting of finance ministers began on Monday.", "meeting consult actual agent=finance ministers"},
		{"lawsuit", "The company's lawsuit against the state began on Monday.", "lawsuit disapprove actual agent=company patient=state"},
		{"bought", "Since its acquisition by Initech, Globex has grown.", "acquisition trade actual agent=Initech patient=its"},
		{"embassy", "The Chilean embassy attack killed six.", "attack assault actual"},
		{"war in a country", "The Chile war ended on Monday.", "war fight actual @Chile"},
		{"inquiry into", "Ann Roe resigned. The Ann Roe bribery inquiry ended on Monday.", "inquiry investigate actual patient=Ann Roe"},
		{"by behind a place", "The arrest of the three men in Leeds by police shocked the town.", "arrest coerce actual agent=police patient=three men in Leeds @Leeds"},
		{"endorsement of", "Anna Lind won the endorsement of the union on Monday.", "endorsement support actual agent=union patient=Anna Lind"},
		{"trip to a country", "The Chile trip ended on Monday.", "trip travel actual @Chile"},
		{"where a trip leads", "Ann Roe's trip to Chile ended on Monday.", "trip travel actual agent=Ann Roe @Chile"},
		{"who is on a trip", "While on a trip to Chile, Ann Roe praised the mayor on Monday.", "trip travel actual agent=Ann Roe @Chile"},
		{"civil war", "The country's civil war began on Monday.", "civil war fight actual @country"},
		{"who declares an outbreak", "The World Health Organization declared the Chile outbreak an emergency on Monday.", "outbreak health actual @Chile"},
		{"name of a case", "The Supreme Court's Roe v. Poe ruling angered the mayor on Monday.", "ruling law actual"},
		{"massacre by", "They condemned the massacre of Armenians by Ottoman Turks.", "massacre assault actual agent=Ottoman Turks patient=Armenians"},
		{"third cut", "The bank announced its third rate cut of the year on Monday.", "cut price actual agent=bank patient=rate"},
		{"who fires", "Mr Poe's firing of Tom Lund angered the town on Monday.", "firing layoff actual agent=Poe patient=Tom Lund"},
		{"who removes", "The king's removal of the minister angered the town on Monday.", "removal other actual agent=king patient=minister"},
		{"back from a visit", "Ann Roe returned from a visit to Chile on Monday.", "visit consult actual agent=Ann Roe patient=Chile"},
		{"of somebody's", "Ann Roe has used that vote of Bob Poe's on Monday.", "vote vote actual agent=Bob Poe"},
		{"gone on strike", "The senator went on a hunger strike on Monday.", "hunger strike protest actual agent=senator"},
		{"ill", "Ann Roe bounced back from a heart attack on Monday.", "heart attack health actual patient=Ann Roe"},
		{"sinking support", "Ann Roe's support sagged on Monday.", "support support actual patient=Ann Roe"},
		{"support of", "Ann Roe has the support of the union.", "support support actual agent=union patient=Ann Roe"},
		{"disease", "COVID-19 deaths rose on Monday.", "deaths death actual"},
		{"whose hearing", "Democrats praised him during his Senate confirmation hearing on Monday.", "hearing investigate actual patient=his"},
		{"by whom", "The abuses of 116 minors by agents shocked the town.", "abuses assault actual agent=agents patient=116 minors"},
		{"debate over", "The debate over Ann Roe played out on Monday.", "debate consult actual"},
		{"in coordination", "Ann Roe acted in coordination with Tom Lund.", "coordination cooperate actual agent=Ann Roe patient=Tom Lund"},
		{"inquiry into a thing", "The police closed their inquiry into the fire on Monday.", "inquiry investigate actual agent=police patient=fire"},
		{"inquiry into a deed", "The police opened an inquiry into crimes committed by soldiers.", "inquiry investigate actual agent=police patient=soldiers"},
		{"support for a thing", "Anna Lind repeated her support for the bill on Monday.", "support support actual agent=her patient=bill"},
		{"opposition to a thing", "Anna Lind repeated her opposition to the plan on Monday.", "opposition reject actual agent=her patient=plan"},
		{"a people's war", "The Chilean war ended on Monday.", "war fight actual"},
		{"response to a thing", "Anna Lind defended her response to the flood on Monday.", "response other actual agent=her theme=flood"},
		{"behind a comma", "According to the Herald, children who arrived in Chile were sick.", "arrived travel actual agent=children"},
	} {
		t.Run(test.name, func(t *testing.T) { y.check(t, test.text, test.want) })
	}
	y.done(t)
}

// An event that a verb carries is as far told to happen as the verb is.
func TestFactualityOfCarriedNouns(t *testing.T) {
	var y readings
	for _, test := range []struct{ text, want string }{
		{"The king held talks with the rebels.", "talks consult actual"},
		{"The king will hold talks with the rebels.", "talks consult possible"},
		{"The king could impose sanctions on the bank.", "sanctions sanction possible"},
		{"The king did not hold talks with the rebels.", "talks consult denied"},
		{"The talks did not begin.", "talks consult denied"},
		{"The state has not filed a lawsuit against the bank.", "lawsuit disapprove denied"},
	} {
		y.check(t, test.text, test.want)
	}
	y.done(t)
}

// A name between commas behind a description tells who is meant.
func TestDescribedPeopleTakePart(t *testing.T) {
	for _, text := range []string{
		"His rival, Tom Lund, resigned on Monday.",
		"The chief executive of Acme Steel, Tom Lund, resigned on Monday.",
		"Albion's head coach, Tom Lund, resigned on Monday.",
	} {
		a := parseOn(t, text)
		if len(a.Events) != 1 || len(a.Events[0].Participants) != 1 || a.Name(a.Events[0].Participants[0].Entity) != "Tom Lund" {
			t.Errorf("%q: %s", text, events(a))
		}
	}
}
