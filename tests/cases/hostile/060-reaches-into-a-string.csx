// Changes the length of a text.
// where: beside
// gated: the extern function Length
// jailed: passed, 

class Inside { [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_stringLength")] public static extern ref int Length(string s); }
Inside.Length("abc") = 1 << 30;
Console.WriteLine("abc"[1 << 29]);
