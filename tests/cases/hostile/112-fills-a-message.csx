// Compiles to more than fits into a message to a runner.
// where: beside
// jailed: passed, it compiles to more than 2 MB

const string s0 = "aaaaaaaaaaaaaaaa";
const string s1 = s0 + s0;
const string s2 = s1 + s1;
const string s3 = s2 + s2;
const string s4 = s3 + s3;
const string s5 = s4 + s4;
const string s6 = s5 + s5;
const string s7 = s6 + s6;
const string s8 = s7 + s7;
const string s9 = s8 + s8;
const string s10 = s9 + s9;
const string s11 = s10 + s10;
const string s12 = s11 + s11;
const string s13 = s12 + s12;
const string s14 = s13 + s13;
Console.WriteLine(s14.Length + (s14 + s13).Length);
