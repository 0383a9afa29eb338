module github.com/ebc17271/lede/examples/exports

go 1.24.0

require (
	github.com/ebc17271/lede v0.0.0
	github.com/piprate/json-gold v0.7.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.2
)

require (
	github.com/pquerna/cachecontrol v0.0.0-20180517163645-1555304b9b35 // indirect
	golang.org/x/text v0.34.0 // indirect
)

replace github.com/ebc17271/lede => ../..
