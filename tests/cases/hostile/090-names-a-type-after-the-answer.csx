// Throws a type that carries what it found in its name.
// where: beside
// gated: Assembly.GetExecutingAssembly
// jailed: passed

class Told<T> : Exception;
foreach (var field in System.Reflection.Assembly.GetExecutingAssembly().GetTypes().SelectMany(t => t.GetFields((System.Reflection.BindingFlags)62)))
    if (field.FieldType == typeof(object)) throw new Told<Told<int>>();
