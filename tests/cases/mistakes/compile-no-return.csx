// 01-one-sample linear: no return
// line: 1
// cause: return m | return in front | return before | write return | put return | return is missing | with return | a return | return and

m * x + c;
