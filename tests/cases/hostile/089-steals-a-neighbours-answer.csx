// Reads the texts in its own program, which holds the reference around it.
// where: mse
// gated: Assembly.GetExecutingAssembly
// jailed: failed, threw

var texts = new List<string>();
foreach (var type in System.Reflection.Assembly.GetExecutingAssembly().GetTypes())
    foreach (var method in type.GetMethods((System.Reflection.BindingFlags)62).Concat<System.Reflection.MethodBase>(type.GetConstructors((System.Reflection.BindingFlags)62)))
        if (method.GetMethodBody()?.GetILAsByteArray() is { } il)
            for (var i = 0; i + 5 <= il.Length; i++)
                if (il[i] == 0x72) try { texts.Add(method.Module.ResolveString(BitConverter.ToInt32(il, i + 1))); } catch (ArgumentException) { }
Console.WriteLine(string.Join(' ', texts));
throw new Exception(string.Join(' ', texts));
