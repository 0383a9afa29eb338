module github.com/ebc17271/lede

go 1.24.0
