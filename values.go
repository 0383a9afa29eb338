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
