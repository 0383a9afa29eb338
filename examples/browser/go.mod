module github.com/ebc17271/lede/examples/browser

go 1.24.0

require github.com/ebc17271/lede v0.0.0

require golang.org/x/text v0.34.0 // indirect

replace github.com/ebc17271/lede => ../..
