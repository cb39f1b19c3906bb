// 01-one-sample
// instead of: // exercise 01-one-sample
// Built

#!/usr/bin/env dotnet-script
// exercise 01-one-sample
