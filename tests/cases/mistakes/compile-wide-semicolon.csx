// 03-gradients-accumulate reset: a semicolon as wide as a Chinese character
// line: 2
// cause: type ; | ; in its place | write ; | U+FF1B
// never: ; expected

m.grad.zero_();
c.grad.zero_()；
