package lede

// The values that the typed strings of the model may have, as Validate and the JSON Schema know
// them. A test holds that no documented constant is missing.
var (
	blockKinds = []BlockKind{
		HeadlineBlock, SubheadBlock, BylineBlock, DatelineBlock, TimestampBlock, ParagraphBlock, CaptionBlock,
		CreditBlock, MediaBlock, PromoBlock, BoilerplateBlock, CorrectionBlock,
	}
	mentionKinds = []MentionKind{NameMention, NominalMention, PronounMention}
	pronouns     = []Pronouns{She, He, They}
	quoteKinds   = []QuoteKind{DirectQuote, IndirectQuote, MixedQuote}
	modes        = []Mode{SpeechMode, WritingMode, ThoughtMode}
	timeTypes    = []TimeType{DateWhen, TimeWhen, DurationWhen, SetWhen}
	offsetUnits  = []OffsetUnit{ByteOffsets, UTF16Offsets, RuneOffsets}
	factualities = []Factuality{Actual, Possible, Denied}
	roles        = []Role{AgentRole, PatientRole, RecipientRole, ThemeRole}
	eventTypes   = []EventType{
		AgreeEvent, ConsultEvent, SupportEvent, CooperateEvent, AidEvent, ConcedeEvent, RetreatEvent, DemandEvent,
		DisapproveEvent, RejectEvent, ThreatenEvent, ProtestEvent, SanctionEvent, MobilizeEvent, InvestigateEvent,
		CoerceEvent, AssaultEvent, FightEvent, AccidentEvent, AppointmentEvent, AwardEvent, BankruptcyEvent, BirthEvent,
		CeremonyEvent, ConstructionEvent, CrimeEvent, DeathEvent, DisasterEvent, DiscoveryEvent, DivorceEvent,
		FinanceEvent, FoundingEvent, HealthEvent, InjuryEvent, LaunchEvent, LawEvent, LayoffEvent, MergerEvent,
		PriceEvent, SentenceEvent, SportEvent, TradeEvent, TravelEvent, TrialEvent, VoteEvent, WeddingEvent, OtherEvent,
	}
)

// An EventType says what kind of thing an event is.
//
// Politics and conflict have the types of PLOVER, the Political Language Ontology for Verifiable
// Event Records. The rest of the news has types named after IPTC Media Topics and the event
// subtypes of ACE.
type EventType string

// The types of events. The first eighteen are PLOVER’s.
const (
	AgreeEvent       EventType = "agree"       // agrees, promises, accepts a proposal
	ConsultEvent     EventType = "consult"     // meets, visits, calls, talks, negotiates
	SupportEvent     EventType = "support"     // endorses, praises, defends, apologises, thanks
	CooperateEvent   EventType = "cooperate"   // works together, shares what is known, recognises
	AidEvent         EventType = "aid"         // gives money or help, rescues, shelters
	ConcedeEvent     EventType = "concede"     // gives in, frees prisoners, lifts sanctions, takes the blame
	RetreatEvent     EventType = "retreat"     // withdraws forces, ceases fire
	DemandEvent      EventType = "demand"      // calls for, urges, asks, orders
	DisapproveEvent  EventType = "disapprove"  // criticises, accuses, complains
	RejectEvent      EventType = "reject"      // refuses, denies a request, vetoes, blocks
	ThreatenEvent    EventType = "threaten"    // warns of a deed, threatens
	ProtestEvent     EventType = "protest"     // demonstrates, strikes, riots
	SanctionEvent    EventType = "sanction"    // embargoes, expels, breaks off relations, boycotts
	MobilizeEvent    EventType = "mobilize"    // deploys or readies forces
	InvestigateEvent EventType = "investigate" // inquires, probes, searches
	CoerceEvent      EventType = "coerce"      // arrests, detains, seizes, bans, raids, evicts, hacks
	AssaultEvent     EventType = "assault"     // attacks, kills, wounds, kidnaps
	FightEvent       EventType = "fight"       // battles, shells, occupies

	AccidentEvent     EventType = "accident"     // a crash, a fall, a collapse
	AppointmentEvent  EventType = "appointment"  // named, hired, resigns, dismissed, retires
	AwardEvent        EventType = "award"        // a prize, an honour
	BankruptcyEvent   EventType = "bankruptcy"   // fails, goes into administration
	BirthEvent        EventType = "birth"        // is born
	CeremonyEvent     EventType = "ceremony"     // a funeral, an opening, a celebration, a concert
	ConstructionEvent EventType = "construction" // builds, demolishes
	CrimeEvent        EventType = "crime"        // theft, fraud, corruption
	DeathEvent        EventType = "death"        // dies without being attacked
	DisasterEvent     EventType = "disaster"     // a flood, quake, fire, storm, outbreak
	DiscoveryEvent    EventType = "discovery"    // finds, a study shows
	DivorceEvent      EventType = "divorce"      // parts, is divorced
	FinanceEvent      EventType = "finance"      // a loan, investment, budget
	FoundingEvent     EventType = "founding"     // founds a company, party, body
	HealthEvent       EventType = "health"       // an illness, operation, treatment
	InjuryEvent       EventType = "injury"       // is hurt without being attacked
	LaunchEvent       EventType = "launch"       // a product, film, campaign, rocket comes out
	LawEvent          EventType = "law"          // passes, signs or strikes down a law
	LayoffEvent       EventType = "layoff"       // cuts jobs
	MergerEvent       EventType = "merger"       // merges, takes over
	PriceEvent        EventType = "price"        // a price, share or figure rises or falls
	SentenceEvent     EventType = "sentence"     // sentenced, fined by a court
	SportEvent        EventType = "sport"        // a match, win, goal, transfer
	TradeEvent        EventType = "trade"        // buys, sells, exports, contracts
	TravelEvent       EventType = "travel"       // goes, arrives, leaves, flees
	TrialEvent        EventType = "trial"        // charged, sued, testifies, convicted, appeals
	VoteEvent         EventType = "vote"         // an election, poll or vote; wins one
	WeddingEvent      EventType = "wedding"      // marries
	OtherEvent        EventType = "other"        // something particular that fits none of these
)

// A Factuality says whether an event happened, as the text tells it.
type Factuality string

// The factualities of events.
const (
	Actual   Factuality = "actual"   // it happened or is happening, the text says
	Possible Factuality = "possible" // it is planned, feared, demanded or conditional
	Denied   Factuality = "denied"   // it did not happen
)

// A Role says what part a participant has in an event.
type Role string

// The roles of participants. Those who meet, talk or agree with each other are all agents.
const (
	// AgentRole is who acts, or falls, dies, collapses.
	AgentRole Role = "agent"
	// PatientRole is whom or what it is done to.
	PatientRole Role = "patient"
	// RecipientRole is who is given or told something.
	RecipientRole Role = "recipient"
	// ThemeRole is what an act without an object is about or leads to:
	// “apologised for the mistake”, “fell into a well”.
	ThemeRole Role = "theme"
)
