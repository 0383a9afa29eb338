package lede_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// people parses text and returns its people by name.
func people(t *testing.T, text string) map[string]lede.Person {
	t.Helper()
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	by := make(map[string]lede.Person)
	for _, p := range a.People {
		by[p.Name] = p
	}
	return by
}

// mentionWords returns the words of a person's mentions of one kind, in order.
func mentionWords(text string, p lede.Person, kind lede.MentionKind) []string {
	var out []string
	for _, m := range p.Mentions {
		if m.Kind == kind {
			out = append(out, text[m.Span.Start:m.Span.End])
		}
	}
	return out
}

// TestSurnameFirst has a surname alone that “he” follows before somebody of that surname with a woman's given name is told.
func TestSurnameFirst(t *testing.T) {
	const text = "President Roe said on Monday he was glad to meet the visitors. Roe told reporters that he would go on. " +
		"Roe then left for the airport, where he spoke to his staff.\n\nMaria Kent met separately with Ann Roe in the east wing. Roe later flew home."
	by := people(t, text)
	if got, want := mentionWords(text, by["Roe"], lede.NameMention), []string{"Roe", "Roe", "Roe", "Roe"}; !slices.Equal(got, want) {
		t.Errorf("Roe is named %q, want %q", got, want)
	}
	if got, want := mentionWords(text, by["Ann Roe"], lede.NameMention), []string{"Ann Roe"}; !slices.Equal(got, want) {
		t.Errorf("Ann Roe is named %q, want %q", got, want)
	}
}

func TestAliases(t *testing.T) {
	for _, c := range []struct {
		text, name string
		aliases    []string
	}{
		{"Senator Margaret Holloway said on Monday that she would resign. Holloway told reporters in London that Mrs. Holloway was her mother.",
			"Margaret Holloway", []string{"Holloway"}},
		{"Thomas Brennan was arrested in Dublin on Friday. Tom Brennan, 43, denied the charges. Brennan will appear in court next week.",
			"Thomas Brennan", []string{"Tom Brennan", "Brennan"}},
		{"President Carlos Medina Rivas won the election. Medina said on Sunday that he was pleased. Carlos Medina thanked voters.",
			"Carlos Medina Rivas", []string{"Medina", "Carlos Medina"}},
		{"Helen Baxter and John Baxter, her husband, opened the shop in 1998. Helen Baxter died in May. “It is hard,” Mr. Baxter said.",
			"John Baxter", []string{"Baxter"}},
	} {
		p, ok := people(t, c.text)[c.name]
		if !ok {
			t.Errorf("no %q in %q", c.name, c.text)
			continue
		}
		if !slices.Equal(p.Aliases, c.aliases) {
			t.Errorf("%s: aliases %q, want %q", c.name, p.Aliases, c.aliases)
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct{ text, name, role string }{
		{"Joan Ernst, the mayor's press secretary, said on Tuesday that the bridge would close.", "Joan Ernst", "press secretary"},
		{"Republican nominee Donald Pruitt said on Tuesday that the bridge would close.", "Donald Pruitt", "Republican nominee"},
		{"The president of Brazil, Paulo Ferreira, said on Tuesday that the bridge would close.", "Paulo Ferreira", "president of Brazil"},
		{"Secretary of State Martin Keller said on Tuesday that the bridge would close.", "Martin Keller", "Secretary of State"},
		{"Sen. Laura Whitfield said on Tuesday that the bridge would close.", "Laura Whitfield", "Sen."},
		{"Peter Lang, 34, a teacher at a school in Leeds, said on Tuesday that the bridge would close.", "Peter Lang", "teacher at a school in Leeds"},
		{"Joan Ernst is the chief executive of Brightwater Energy. She said on Tuesday that the bridge would close.", "Joan Ernst", "chief executive of Brightwater Energy"},
		{"Peter Lang, who is a teacher at a school in Leeds, said on Tuesday that the bridge would close.", "Peter Lang", "teacher at a school in Leeds"},
		{"Her chief of staff Owen Hale said on Tuesday that the bridge would close.", "Owen Hale", "chief of staff"},
		{"The talks ended. Ambassador to Chile Laura Whitfield said on Tuesday that the bridge would close.", "Laura Whitfield", "Ambassador to Chile"},
		{"State police spokesman Col. Robert Ames said on Tuesday that the bridge would close.", "Robert Ames", "State police spokesman"},
		{"Leeds police Commissioner Robert Ames said on Tuesday that the bridge would close.", "Robert Ames", "police Commissioner"},
		{"Conservative commentator and author Laura Whitfield said on Tuesday that the bridge would close.", "Laura Whitfield", "Conservative commentator and author"},
		{"Bank of Freedonia Governor Robert Ames said on Tuesday that the bridge would close.", "Robert Ames", "Bank of Freedonia Governor"},
		{"Robert Ames, the head of Leeds Hospital, and Tom Roan, a nurse, said on Tuesday that the bridge would close.", "Robert Ames", "head of Leeds Hospital"},
		{"The then prime minister, Laura Whitfield, said on Tuesday that the bridge would close.", "Laura Whitfield", "then prime minister"},
		{"A police spokesman, Capt. Robert Ames, said on Tuesday that the bridge would close.", "Robert Ames", "police spokesman"},
	} {
		p, ok := people(t, c.text)[c.name]
		if !ok || !slices.ContainsFunc(p.Roles, func(r string) bool { return strings.Contains(r, c.role) }) {
			t.Errorf("%s: roles %q, want %q", c.name, p.Roles, c.role)
		}
	}
}

func TestNoRole(t *testing.T) {
	const text = "Peter Lang, 34, said on Tuesday that the bridge would close. The sister of Peter Lang is a nurse. Robert Ames was not the mayor. Critics claim that Robert Ames is a spy. Anna Lang, the mayor, and Robert Ames were there."
	by := people(t, text)
	for _, name := range []string{"Peter Lang", "Robert Ames"} {
		if r := by[name].Roles; len(r) > 0 {
			t.Errorf("%s: roles %q, want none", name, r)
		}
	}
}

func TestPronouns(t *testing.T) {
	const text = "Margaret Holloway met David Kerr in Paris on Monday. She told him that her party would not support his plan. " +
		"Kerr said he was disappointed."
	by := people(t, text)
	for name, want := range map[string][]string{
		"Margaret Holloway": {"She", "her"},
		"David Kerr":        {"him", "his", "he"},
	} {
		if got := mentionWords(text, by[name], lede.PronounMention); !slices.Equal(got, want) {
			t.Errorf("%s: pronouns %q, want %q", name, got, want)
		}
	}
	if by["Margaret Holloway"].Pronouns != "she" || by["David Kerr"].Pronouns != "he" {
		t.Errorf("pronouns %q and %q", by["Margaret Holloway"].Pronouns, by["David Kerr"].Pronouns)
	}
}

func TestCoordinated(t *testing.T) {
	const text = "Karl Weiss said on Monday that he was sorry.\n\nTrust has been low since the shooting of a former guard and his brother in Vienna."
	p := people(t, text)["Karl Weiss"]
	if got := mentionWords(text, p, lede.PronounMention); !slices.Equal(got, []string{"he"}) {
		t.Errorf("Weiss is %q", got)
	}
}

func TestDescriptions(t *testing.T) {
	const text = "Senator Margaret Holloway spoke in London on Monday. The senator said taxes were too high.\n\n" +
		"A ministry spokesman rejected the claim. “That is wrong,” the spokesman said."
	by := people(t, text)
	if got := mentionWords(text, by["Margaret Holloway"], lede.NominalMention); !slices.Equal(got, []string{"The senator"}) {
		t.Errorf("Holloway is %q", got)
	}
	p, ok := by["A ministry spokesman"]
	if !ok || !p.Unnamed || len(p.Mentions) != 2 {
		t.Errorf("the spokesman: %+v in %v", p, by)
	}
}

func TestNamedLater(t *testing.T) {
	const text = "On Monday it was the French foreign minister's turn to try.\n\nIt went badly. Claire Dumont met her German counterpart Karl Weiss in Vienna."
	by := people(t, text)
	if r := by["Claire Dumont"].Roles; !slices.Equal(r, []string{"French foreign minister"}) {
		t.Errorf("Dumont's roles: %q", r)
	}
	if r := by["Karl Weiss"].Roles; !slices.Equal(r, []string{"German counterpart"}) {
		t.Errorf("Weiss's roles: %q", r)
	}
}

// TestPossessorIsNoSubject has a name with “’s” that stands where a subject could.
func TestPossessorIsNoSubject(t *testing.T) {
	const text = "Oliver Grant wrote his first songs at school in Leeds. Grant was shy. The closest of his friends was Simon Pell — two years Grant's junior — whom he was to meet again many years later in Italy."
	by := people(t, text)
	if got := mentionWords(text, by["Oliver Grant"], lede.PronounMention); !slices.Equal(got, []string{"his", "his", "he"}) {
		t.Errorf("Grant is %q", got)
	}
}

// A pronoun is nobody whom the words below it name: in “he blamed Roe” he is not Roe.
func TestPronounAboveAName(t *testing.T) {
	for _, c := range []struct{ text, name, pronoun string }{
		{"Charles Moss wrote to Bernard Sand on Monday. Sand had praised the judge. Citing many papers, he condemned Sand for it.", "Charles Moss", "he"},
		{"David Kerr spoke in London. Kerr was glad. After his talks with Kerr, Mark Roe praised the games.", "Mark Roe", "his"},
	} {
		if got := mentionWords(c.text, people(t, c.text)[c.name], "pronoun"); !slices.Contains(got, c.pronoun) {
			t.Errorf("%q: %s is %q", c.text, c.name, got)
		}
	}
}

func TestSubjectTakenUp(t *testing.T) {
	const text = "Oliver Grant opened the school in Leeds. He is proud of it. Simon Pell, he teaches music there."
	by := people(t, text)
	if got := mentionWords(text, by["Simon Pell"], lede.PronounMention); !slices.Equal(got, []string{"he"}) {
		t.Errorf("Pell is %q", got)
	}
}

// TestOneSurname has two people of one surname, whom title, sex or prominence tell apart.
func TestOneSurname(t *testing.T) {
	for _, c := range []struct {
		text, name string
		aliases    []string
	}{
		{"Senator Helen Baxter and the lawyer Helena Prior met Judge Robert Baxter on Monday. Senator Baxter said that the talks were friendly.",
			"Helen Baxter", []string{"Baxter"}},
		{"Senator Helen Baxter and the lawyer Helena Prior met Judge Robert Baxter on Monday. Judge Baxter said that the talks were friendly.",
			"Robert Baxter", []string{"Baxter"}},
		{"Helen Baxter met Robert Baxter on Monday. Robert Baxter said the talks were friendly. Baxter declined to say more.",
			"Robert Baxter", []string{"Baxter"}},
		{"Bill Baxter met his wife, Helen Baxter, in Leeds on Monday. Baxter said she was tired.",
			"Helen Baxter", []string{"Baxter"}},
		{"Bill Baxter was president in 1999. Helen Baxter ran in 2016. President Baxter signed the law. Secretary Baxter opposed it.",
			"Helen Baxter", []string{"Baxter"}},
		{"Bill and Helen Baxter came to Leeds on Monday. Mr Baxter said he was glad. The Baxters left.",
			"Baxter", []string{"Bill"}},
		{"President Lowe met the envoy. Lowe said he was glad. Lowe said he would return. First lady Ann Lowe gave a tour. Mrs. Lowe smiled. Later Lowe left.",
			"Lowe", nil},
		{"Sir Robert Ames spoke in Leeds on Monday. Sir Robert said the bridge was safe. Ames smiled.",
			"Robert Ames", []string{"Robert", "Ames"}},
		{"Xu Daming spoke to reporters in Beijing on Monday. “We are ready,” Mr. Xu said.",
			"Xu Daming", []string{"Xu"}},
	} {
		if got := people(t, c.text)[c.name].Aliases; !slices.Equal(got, c.aliases) {
			t.Errorf("%s: aliases %q, want %q in %q", c.name, got, c.aliases, c.text)
		}
	}
}

// TestSenators has two people whom “the senator” fits: the one just spoken of is meant.
func TestSenators(t *testing.T) {
	const text = "Senator Margaret Holloway spoke in London on Monday. Senator David Kerr answered on Tuesday. The senator said taxes were too high."
	by := people(t, text)
	if got := mentionWords(text, by["David Kerr"], lede.NominalMention); !slices.Equal(got, []string{"The senator"}) {
		t.Errorf("Kerr is %q, Holloway %q", got, mentionWords(text, by["Margaret Holloway"], lede.NominalMention))
	}
}

// TestVicePresident has an officer whom the description of a higher one does not fit.
func TestVicePresident(t *testing.T) {
	const text = "Vice President Margaret Holloway spoke in London on Monday. The president did not come, and the vice president left."
	p := people(t, text)["Margaret Holloway"]
	if got := mentionWords(text, p, lede.NominalMention); !slices.Equal(got, []string{"the vice president"}) {
		t.Errorf("Holloway is %q", got)
	}
}

// TestOwnWords has quotes whose speaker is not whom they speak of.
func TestOwnWords(t *testing.T) {
	const text = "Graham Otley opened the school in Leeds on Monday. “It was hard for him. We think he was playing around, maybe he was tying his shoes,” Mr Otley said."
	p := people(t, text)["Graham Otley"]
	if got := mentionWords(text, p, lede.PronounMention); len(got) > 0 {
		t.Errorf("Otley is %q in his own words", got)
	}
}

func TestOrganizations(t *testing.T) {
	const text = "The World Health Organization (WHO) said on Monday that cases had fallen. The WHO did not say why. The White House said it was pleased. “We will see,” Downing Street said."
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	names := make(map[string][]string)
	for _, o := range a.Organizations {
		names[o.Name] = o.Aliases
	}
	if got := names["World Health Organization"]; !slices.Equal(got, []string{"WHO"}) {
		t.Errorf("aliases of the WHO: %q in %v", got, names)
	}
	for _, seat := range []string{"White House", "Downing Street"} {
		if _, ok := names[seat]; !ok {
			t.Errorf("no %s in %v", seat, names)
		}
	}
}

// TestUsualPlace has places under several of their names, each of which is one place.
func TestUsualPlace(t *testing.T) {
	const text = "Ministers from the United States and the United Kingdom met in Paris on Monday. Britain and the US signed the treaty. The UK said it was pleased."
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	mentions := make(map[string]int)
	for _, p := range a.Places {
		for _, m := range p.Mentions {
			if m.Kind == lede.NameMention {
				mentions[p.Name]++
			}
		}
	}
	if mentions["United States"] != 2 || mentions["United Kingdom"] != 3 {
		t.Errorf("mentions of the places: %v", mentions)
	}
}

func TestDatelinePlace(t *testing.T) {
	a, err := lede.Parse("MOSCOW (Reuters) - Russia said on Monday that it would leave the treaty. Crowds cheered in Moscow.")
	if err != nil {
		t.Fatal(err)
	}
	if a.Dateline == nil || a.Name(a.Dateline.Place) != "Moscow" {
		t.Errorf("dateline %+v of %v", a.Dateline, a.Places)
	}
}

// TestPeopleLinear reads many names, which must not take more than in proportion.
func TestPeopleLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	text := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "Mary %c%s Smith said that she had met John %s Smith. The senator left.\n\n", 'A'+rune(i%26), strings.Repeat("a", i%7), strings.Repeat("X", i%5+1))
		}
		return b.String()
	}
	took := func(s string) time.Duration {
		start := time.Now()
		if _, err := lede.Parse(s); err != nil {
			t.Fatal(err)
		}
		return time.Since(start)
	}
	took(text(10))
	few, many := took(text(500)), took(text(5000))
	if many > 40*few {
		t.Errorf("500 sentences took %v, 5000 took %v", few, many)
	}
}

// TestThey has one person who is “they” because the text says so, and groups that are.
func TestThey(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       []string
	}{
		{"Robin Harmon, who uses they/them pronouns, opened the shop in Leeds. They sell books. Harmon said their shop is small.", "Robin Harmon", []string{"They", "their"}},
		{"Robin Harmon (they/them) met two neighbours in Leeds. They were angry.", "Robin Harmon", nil},
		{"A witness said they saw a red car in Leeds on Monday.", "A witness", []string{"they"}},
		{"A witness for the police said they were looking for a car on Monday.", "A witness", nil},
		{"Robin Harmon met the council in Leeds on Monday. They were angry.", "Robin Harmon", nil},
	} {
		p := people(t, c.text)[c.name]
		if got := mentionWords(c.text, p, lede.PronounMention); !slices.Equal(got, c.want) {
			t.Errorf("%q is %q, want %q, in %q", c.name, got, c.want, c.text)
		}
		if want := map[bool]string{true: "they"}[len(c.want) > 0]; string(p.Pronouns) != want {
			t.Errorf("%q: pronouns %q, want %q", c.name, p.Pronouns, want)
		}
	}
}

// TestBystanders has people without a name: those who speak or take part in an event become
// people, those who are only spoken of do not.
func TestBystanders(t *testing.T) {
	const text = "A former Freedonian spy was arrested in Leeds on Monday. A tall woman in a red coat was shot by a soldier.\n\nAnn Harmon said that the car of a dentist was blue and that her father liked it."
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range a.People {
		if p.Unnamed {
			got = append(got, p.Name)
		}
	}
	if want := []string{"A former Freedonian spy", "A tall woman in a red coat", "a soldier"}; !slices.Equal(got, want) {
		t.Errorf("unnamed people %q, want %q", got, want)
	}
	for _, e := range a.Events {
		for _, p := range e.Participants {
			if e.Type == "assault" && p.Role != "instrument" && a.Person(p.Entity) == nil {
				t.Errorf("%q of %q is nobody", a.Slice(p.Span), a.Slice(e.Trigger))
			}
		}
	}
}
