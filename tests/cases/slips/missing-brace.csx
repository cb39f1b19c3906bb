// 01-one-sample linear
// 1:20-20 CS1513 No } closes this {

if (x is null) {
    return c;
    return m * x + c;
