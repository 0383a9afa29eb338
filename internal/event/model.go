package event

import "github.com/ebc17271/lede/internal/loglinear"

// Types are the types of events: those of PLOVER for politics and conflict, names after ACE and IPTC for the rest.
var Types = []string{
	"accident", "agree", "aid", "appointment", "assault", "award", "bankruptcy", "birth", "ceremony", "coerce", "concede", "construction", "consult",
	"cooperate", "crime", "death", "demand", "disapprove", "disaster", "discovery", "divorce", "fight", "finance", "founding", "health", "injury",
	"investigate", "launch", "law", "layoff", "merger", "mobilize", "other", "price", "protest", "reject", "retreat", "sanction", "sentence", "sport",
	"support", "threaten", "trade", "travel", "trial", "vote", "wedding",
}

const types = 47

// Factualities, as a model has them.
var facts = []string{"actual", "possible", "denied"}

// A Model is what has been learned from annotated stories.
type Model struct {
	sieve                       *loglinear.Model // of words alone
	trigger, kind, fact, role   *loglinear.Model // of each by itself
	again, kindAgain, roleAgain *loglinear.Model // in the light of the others
	same, weight, sure, told    *loglinear.Model
	news, place, day            *loglinear.Model // of whole events
}
