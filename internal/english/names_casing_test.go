package english_test

import "testing"

// Names in every casing that the news write them in, each text with its names marked.
func TestNamesInEveryCasing(t *testing.T) {
	tests := map[string][]string{
		"headlines in title case": {
			"[person Marta Kowalski] Wins Second Term As Mayor Of [place Gdansk]",
			"[person Brandt] Says [place Germany] Will Not Join Talks\n\"We will wait,\" Chancellor [person Lena Brandt] told reporters in [place Berlin].",
			"Former Minister [person Tom Okafor] Arrested In [place Lagos] Over Missing Funds",
		},
		"headlines in capitals": {
			"[person ELENA MORALES] WINS VOTE IN [place CHILE]",
			"[person BRANDT] WARNS [place RUSSIA] OVER GAS\nChancellor [person Lena Brandt] warned [place Russia] on Friday. [person Brandt] spoke in [place Berlin].",
			"FLOODS HIT [place BANGLADESH]\nThousands fled as water rose across [place Bangladesh].",
		},
		"leads in small letters": {
			"the president of [place Kenya], [person Peter Njoroge], arrived in [place Nairobi] late on Sunday.",
			"a spokesman for [organization Amnesty International] said two people were held in [place Cairo].",
		},
		"particles": {
			"Mr. [person Willem van der Berg] and [person Otto von Hagen] met [person Maria de la Cruz] in [place Madrid].",
			"President [person Karim al-Rashid] spoke for an hour. [person Al-Rashid] did not name the rebels.",
			"[person Sean O'Leary] beat [person Fiona McAllister] by two votes, and [person Luca D'Angelo] came third.",
			"[person Khalid bin Salman al-Harbi] will lead the delegation to [place Vienna].",
		},
		"hyphens": {
			"[person Anne-Marie Lefèvre] and [person Park Min-seo] signed the deal in [place Seoul].",
			"[person Helen Carter-Jones], a nurse, said the wards were full.",
		},
		"initials": {
			"[person J. P. Whitfield] wrote to [person Susan B. Marlow] in 1931.",
			"Prime Minister [person B.Ganbold] received the ambassador of [place Japan].",
			"The novelist [person R.K. Menon] was born in [place Chennai].",
		},
		"words for places": {
			"They camped at [place Lake Orrin] and climbed [place Cerro Pinar] on Sunday.",
			"The road from [place Punta Ballena] to [place Port Harlan] was closed.",
		},
		"countries before persons": {
			"The envoy of [place France] to [place Mongolia] [person Claire Dubois] left on Monday.",
		},
		"possessives": {
			"[person Anna Lindqvist]'s lawyer said [place Sweden]’s courts were slow.",
			"Police searched [person Marcos Silva]’s house in [place Lisbon].",
		},
		"names that are not English": {
			"[person Nguyễn Văn Hùng] met [person Łukasz Wójcik] in [place Kraków].",
			"[person Şebnem Yılmaz] and [person José Muñoz] spoke in [place São Paulo].",
			"[person Chukwuemeka Okonkwo] and [person Wang Xiaoming] won gold in [place Addis Ababa].",
		},
		"initials for a long form": {
			"The [organization Coastal Fisheries Union] ([organization CFU]) called a strike. The [organization CFU] has 3,000 members.",
			"The [organization Institute of Rural Studies] ([organization IRS]) opened in [place Nairobi]. Farmers trust the [organization IRS].",
			"A rapid antigen kit (RAK) costs two dollars. A RAK takes ten minutes.",
			"The union of growers, the [organization Federated Growers Union] ([organization Fegru]), met. [organization Fegru] wants talks.",
			"[organization Fernhill Markets Inc.] cut prices. Shoppers like [organization Fernhill], said [person Carla Mendez].",
		},
	}
	for cause, texts := range tests {
		for _, want := range texts {
			if got := namesOf(t, unmarked(want)); got != want {
				t.Errorf("%s:\ngot  %s\nwant %s", cause, got, want)
			}
		}
	}
}
