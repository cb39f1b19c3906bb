// 01-one-sample backward: no semicolon
// line: 1
// cause: ;

loss.backward()
