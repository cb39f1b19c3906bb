// Links to a file of the host under another name.
// where: mse
// gated: the extern function link
// jailed: passed

[System.Runtime.InteropServices.DllImport("libc")] static extern int link(string a, string b);
[System.Runtime.InteropServices.DllImport("libc")] static extern int rename(string a, string b);
if (link("SECRET_FILE", "mine") == 0 || rename("SECRET_FILE", "SECRET_FILE.moved") == 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
