/* Included before every C source of CPython and SQLite: of the functions that glibc 2.29 has in a new
   version, ask for the first one, which the glibc of UOS V20 (2.28) has too. The new ones differ from it
   in how an overflow is reported, and CPython looks for that itself. */
#ifndef __ASSEMBLER__
#if defined(__x86_64__)
#define FIRST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define FIRST "GLIBC_2.17"
#endif
__asm__(".symver exp,exp@" FIRST);
__asm__(".symver exp2,exp2@" FIRST);
__asm__(".symver log,log@" FIRST);
__asm__(".symver log2,log2@" FIRST);
__asm__(".symver pow,pow@" FIRST);
#endif
