// 01-one-sample linear
// 1:14-14 CS1002 ; expected

return m x + c;
