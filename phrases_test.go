package lede_test

import "testing"

func TestWherePhrasesOfParticipantsBeginAndEnd(t *testing.T) {
	var y readings
	for _, test := range []struct{ name, text, want string }{
		{"and in a name", "The Food and Drug Administration approved the vaccine on Monday.", "approved agree actual agent=Food and Drug Administration patient=vaccine"},
		{"and in a name behind of", "The Department of Housing and Urban Development fired Ann Roe on Monday.", "fired layoff actual agent=Department of Housing and Urban Development patient=Ann Roe"},
		{"two names before a thing", "The House and Senate bills would ban the drug.", "ban threaten possible agent=House and Senate bills patient=drug"},
		{"two peoples", "Hungarian and Romanian officials met in Leeds on Monday.", "met consult actual agent=Hungarian agent=Romanian officials @Leeds"},
		{"name cut", "Ann Roe revived the Keystone XL and Alpha pipelines on Monday.", "revived other actual agent=Ann Roe patient=Keystone XL and Alpha pipelines"},
		{"hyphens", "In 2014, 17-year-old Jack Dunn was shot in Leeds.", "shot assault actual patient=17-year-old Jack Dunn @Leeds"},
		{"hyphen before the noun", "The rate hit an all-time low in May.", "hit other actual agent=rate patient=all-time low"},
		{"a few", "A few people slept in their cars on Monday.", "slept other actual agent=A few people"},
		{"not just", "It isn't just the press that has covered the claims.", "covered other actual agent=press patient=claims"},
		{"contrast", "Ann Roe, not Bob Poe, won the seat on Monday.", "won vote actual agent=Ann Roe patient=seat"},
		{"let's", "Let's investigate the claims.", "investigate investigate possible patient=claims"},
		{"worth", "The White House threatened tariffs worth $16 billion on Monday.", "threatened threaten actual agent=White House patient=tariffs worth $16 billion"},
		{"name and what follows", "The spy fled Chile for Peru on Monday.", "fled travel actual agent=spy patient=Chile"},
		{"whose clause is elsewhere", "Ann Roe offered details of what she saw.", "offered other actual agent=Ann Roe patient=details"},
		{"apposition", "Dan Malloy, a Democrat, signed the bill on Monday.", "signed law actual agent=Dan Malloy patient=bill"},
		{"no apposition", "The police arrested a baker, a butcher and a clerk on Monday.", "arrested coerce actual agent=police patient=baker patient=butcher"},
		{"holder of an office", "The plan angered Leeds Saints owner Ann Roe on Monday.", "angered other actual agent=plan patient=Leeds Saints owner Ann Roe"},
		{"holder of an office in a town", "Leeds, Ohio, District Court Judge Ann Roe criticized the plan on Monday.", "criticized disapprove actual agent=Leeds, Ohio, District Court Judge Ann Roe patient=plan ..."},
		{"former holder of an office", "Former San Quilo State Prison Warden Ann Roe and Bob Poe defended the guards on Monday.", "defended support actual agent=Former San Quilo State Prison Warden Ann Roe agent=Bob Poe patient=guards"},
		{"half", "The president withdrew half the 9,800 troops on Monday.", "withdrew retreat actual agent=president patient=half the 9,800 troops"},
		{"law with an and", "The Tax Cuts and Jobs Act doled out breaks.", "doled out other actual agent=Tax Cuts and Jobs Act patient=breaks"},
		{"rank and file", "The senators held a briefing for the rank and file.", "briefing consult actual agent=senators patient=rank and file"},
		{"label", "ROE: The man who sent the bombs was arrested on Monday.", "arrested coerce actual patient=man"},
		{"participle with an object", "A super PAC supporting Mr. Poe released an ad on Monday.", "released other actual agent=super PAC patient=ad"},
		{"title of an owner", "The release of special counsel Ann Roe's report angered the mayor.", "release other actual patient=special counsel Ann Roe's report"},
		{"phrase behind the subject", "An attorney for Leeds' Roman Catholic archdiocese Thursday strongly defended the mayor.", "defended support actual agent=attorney for Leeds' Roman Catholic archdiocese patient=mayor"},
		{"one of them", "Two men, one of them a baker, were arrested on Monday.", "arrested coerce actual patient=Two men"},
		{"half a word", "The uninsured rate among low- and middle-income Chileans fell on Monday.", "fell price actual agent=uninsured rate among low- and middle-income Chileans"},
		{"apposition to the whole", "Ann Roe reached out to the miners, an important bloc in the town.", "reached out other actual agent=Ann Roe theme=miners"},
		{"caption", "The mayor resigned. FILE - In this Aug. 29, 2019 file photo, Chilean Foreign Minister Bob Poe attends a forum in Leeds on roads.", "attends other actual agent=Chilean Foreign Minister Bob Poe patient=forum ..."},
		{"quoted words", "Ann Roe praised the “sudden” rise in pay on Monday.", "praised support actual agent=Ann Roe patient=“sudden” rise in pay"},
		{"quoted words at the end", "Ann Roe rejected the \"threats\" on Monday.", "rejected reject actual agent=Ann Roe patient=threats"},
		{"quotation inside", "The council used so-called \"harsh methods\" on Monday.", "used other actual agent=council patient=so-called \"harsh methods\""},
		{"aside behind a dash", "Ann Roe praised the plans of the council – including the wall – on Monday.", "praised support actual agent=Ann Roe patient=plans of the council"},
		{"adjective behind", "The vote left the race too close to call on Monday.", "left other actual agent=vote patient=race"},
	} {
		t.Run(test.name, func(t *testing.T) { y.check(t, test.text, test.want) })
	}
	y.done(t)
}
