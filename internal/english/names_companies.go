package english

import "strings"

// longestBody is the number of words, less one, of a company's name that is known by its last.
const longestBody = 6

// isDesignator reports whether a word behind a name says that it is a company's.
func isDesignator(word string) bool {
	switch word {
	case "A/S", "AB", "AG", "ASA", "Berhad", "Bhd", "Bhd.", "Corp", "Corp.", "GmbH", "Inc", "Inc.", "KGaA", "LLC", "LLP", "Limited", "Ltd", "Ltd.", "N.V.", "NV", "Oyj", "PLC", "Plc",
		"Pte", "Pty", "Pvt", "S.A.", "S.p.A.", "SARL", "SpA", "Tbk":
		return true
	}
	return false
}

// tradedOdds is how much likelier a name is a company's that is said to have what only companies have, as the logarithm of odds.
const tradedOdds = 5

// traded reports whether the run of capitals from token first to token last has shares or results: “shares of Veltrix rose”, “Veltrix reported higher profits”.
func (r *nameReading) traded(text string, first, last int) bool {
	tok := &r.tokens[first]
	if first-2 >= int(tok.sentence) {
		switch link := r.word(first - 1).lower; link {
		case ofWord, inWord:
			switch strings.ToLower(r.at(text, first-2)) {
			case "shares", "shareholders", "stock", "ceo", "cfo", "executive", "subsidiary", "division", "employees":
				return link == ofWord
			case "stake", "stakes":
				return true
			}
		}
	}
	end := int(tok.end)
	if last+1 >= end {
		return false
	}
	if first-2 >= int(tok.sentence) && r.word(first-1).exact == comma && r.word(last+1).exact == comma && companyNoun(r.at(text, first-2)) {
		return true // “The company, Norvik, confirmed it”
	}
	switch r.at(text, last+1) {
	case "shares", "shareholders":
		return true
	case "announced", "reported", "posted", "forecast", "forecasts", "booked":
		for k := last + 2; k < min(end, last+7); k++ {
			switch r.at(text, k) {
			case "results", "profit", "profits", "earnings", "sales", "revenue", "revenues", "losses", "dividend", "turnover":
				return true
			}
		}
	}
	return false
}

// companyNoun reports whether a word says what a company is.
func companyNoun(word string) bool {
	switch word {
	case "airline", "brewer", "brewery", "broadcaster", "carmaker", "company", "conglomerate", "corporation", "firm", "insurer", "lender", "manufacturer", "retailer", "start-up", "startup",
		"subsidiary", "supermarket":
		return true
	}
	return false
}
