package lede_test

// eventRows are sentences with an event that each tells, as describe writes it: "..." stands for whatever is between.
var eventRows = []struct{ text, want string }{}
