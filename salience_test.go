package lede_test

import "testing"

// mainTrigger returns the words of the main event's trigger, "" if there is no event.
func mainTrigger(text string) string {
	a := mustParse(text)
	if len(a.Events) == 0 {
		return ""
	}
	return a.Slice(a.Events[0].Trigger)
}

// What a story opens with that somebody says of something is news; further down it is only said.
func TestNewsSaid(t *testing.T) {
	const said, told = "The mayor has described the pact as a mistake.", "The mayor described the pact on Monday."
	if got := mainTrigger(said + " The pact was signed in May."); got != "described" {
		t.Errorf("the main event is %q, want “described”", got)
	}
	a := mustParse("The envoys signed the pact on Sunday. " + told)
	for _, e := range a.Events {
		if a.Slice(e.Trigger) == "described" {
			t.Errorf("%q is an event, though the story does not open with it", told)
		}
	}
}

// A toll tells of what it counts.
func TestTollOfMainEvent(t *testing.T) {
	for text, want := range map[string]string{
		"The death toll from the earthquake in Chile rose to 90 on Monday. Rescuers searched the ruins and sold tents.":  "earthquake",
		"The number of victims of the bombing in Aden grew to 31 on Monday. Soldiers opened a road and closed a market.": "bombing",
	} {
		if got := mainTrigger(text); got != want {
			t.Errorf("the main event of %q is %q, want %q", text, got, want)
		}
	}
}

// Whose truck, whose bombing.
func TestOwnerOfMeans(t *testing.T) {
	a := mustParse("Two soldiers died in a Hezbollah truck bombing in Tyre on Monday. Hezbollah said so.")
	for _, e := range a.Events {
		if a.Slice(e.Trigger) != "bombing" {
			continue
		}
		if len(e.Participants) == 0 || e.Participants[0].Role != "agent" || a.Slice(e.Participants[0].Span) != "Hezbollah" {
			t.Errorf("bombing has %v, want the agent Hezbollah", e.Participants)
		}
		return
	}
	t.Error("no bombing")
}

// Small print before the story is not what it opens with.
func TestSmallPrintBeforeMainEvent(t *testing.T) {
	const text = "Here is all that you need to know about the stars of the week. " +
		"Lena Hart protested the vote of the council on Monday. She held up a sign outside the hall. Hart shared a picture of her dog with the band on Sunday."
	if got := mainTrigger(text); got != "protested" {
		t.Errorf("the main event is %q, want “protested”", got)
	}
}

// What the story begins with and comes back to is the main event, not what it only ends with.
func TestEarlyWordsOfMainEvent(t *testing.T) {
	const text = "The ferry Aurora has sunk in a storm. The wind tore down trees on the coast. The Aurora was an old ferry. " +
		"Divers reached the ferry at noon. The mayor opened a new school."
	if got := mainTrigger(text); got != "sunk" {
		t.Errorf("the main event is %q, want “sunk”", got)
	}
}
