// A function of the library puts it into a variable that is passed on.
// found in: size

int kept;
unsafeless(ref kept);

void unsafeless(ref int k) => System.Threading.Interlocked.Exchange(ref k, (int)Math.Abs(-1.0));

#region hole size
result = kept;
#endregion
