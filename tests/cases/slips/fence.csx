// 01-one-sample
// instead of: using System;
// 1:1-1 CS1056 '`' (U+0060) is no character of C#; type another one in its place, or delete it
//   ``` marks code in Markdown and is no C#: delete the whole line.

```csharp
using System;
