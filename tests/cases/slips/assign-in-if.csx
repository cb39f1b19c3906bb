// 04-training-loop asksToStop
// 1:9-19 CS0029 Cannot implicitly convert type 'string' to 'bool'
//   Write `==` to compare: `=` gives a variable a value.

if (typed = "q") return true;
    return false;
