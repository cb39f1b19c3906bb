// Takes a text for an array.
// where: mse with: [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct Union { [System.Runtime.InteropServices.FieldOffset(0)] public object Text; [System.Runtime.InteropServices.FieldOffset(0)] public int[] Numbers; }
// gated: fields of Union that lie upon each other
// jailed: passed or failed, rashed or failed, threw

var union = new Union { Text = "hello" };
Console.WriteLine(union.Numbers.Length);
return (yPred - yTrue).pow(2).mean() / 2;
