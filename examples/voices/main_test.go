package main

func Example() {
	_ = tell(`“We had no choice,” Mayor Ada Okafor said. “The bridge was not safe.” She wept.

“Nobody asked us,” a senior official said. A senior official said later that the money was gone.`)
	// Output:
	// "Ada Okafor" she 55 %
	//    We had no choice … The bridge was not safe.
	// "a senior official"  44 %
	//    Nobody asked us
	//    that the money was gone
}
