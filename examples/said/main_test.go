package main

import "fmt"

func Example() {
	if err := said("Marta Quill", "2024-05-20", "testdata"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 2024-05-14 bridge.txt: The old bridge will close in June
	// 2024-05-14 bridge.txt: It is not safe, and we have known it for years
	// 2024-05-17 ferry.txt: Nobody should have to swim to work … It costs less than one month of traffic jams.
}
