# Each kind of expectation once as it comes true, and once as it does not: the runner must tell.
# cmake -DRUNNER=<the program> -DSCRATCH=<a folder> -P each_expectation_can_fail.cmake
cmake_minimum_required(VERSION 3.25)

# What holds | what does not.
set(pairs
    "call a -> stale served|call a -> refreshed"
    "call a -> stale served age 5s|call a -> stale served age 6s"
    "call a -> stale served up to date|call a -> stale served out of date"
    "call a -> stale served \"downstream unavailable\"|call a -> stale served \"timeout\""
    "call a -> stale served latency 40ms|call a -> stale served latency 50ms"
    "call a -> stale served attempts 0|call a -> stale served attempts 1"
    "call a -> stale served|call a -> stale served rejected"
    "call b -> error|call b -> stale served"
    "call b -> error absent|call b -> error expired"
    "call b -> error \"downstream unavailable\"|call b -> error \"500\""
    "call a b|call a b -> stale served"
    "expect a usable|expect a expired"
    "expect b absent|expect b usable"
    "expect a usable age 5s|expect a usable age 4s"
    "expect a usable left 25s|expect a usable left 24s"
    "expect calls 1|expect calls 2"
    "expect calls at least 1|expect calls at least 2"
    "expect calls at most 1|expect calls at most 0"
    "expect refreshed 1|expect refreshed 0"
    "expect stale 0|expect stale 1"
    "expect out-of-date 0|expect out-of-date 1"
    "expect errors 0|expect errors 1"
    "expect not-stored 0|expect not-stored 1"
    "expect in-flight 0|expect in-flight 1"
    "expect keys 2|expect keys 3"
    "expect usable 1|expect usable 0"
    "expect expired 0|expect expired 1"
    "expect outages 1|expect outages 0"
    "+2s\nexpect outage 1 lasted 2.0s|+2s\nexpect outage 1 lasted 2.1s"
    "call a\n+1s\nexpect outage 1 calls 1 stale 1 errors 0|call a\n+1s\nexpect outage 1 stale 0"
    "call b\n+1s\nexpect outage 1 errors 1|call b\n+1s\nexpect outage 1 calls 0"
    "expect outage 1 calls 0|expect outage 2 calls 0"
    "call a\n+1s\nexpect what-if 1s errors 1|call a\n+1s\nexpect what-if for ever errors 1"
    "call a\n+1s\nexpect what-if 9s stale 1 out-of-date 0|call a\n+1s\nexpect what-if 1s stale 1"
    "ask q\nright r\nmeans call a -> stale served\nanswer w\ncall a\n+1s\nsay s|ask q\nright r\nmeans call a -> error\nanswer w\ncall a\n+1s\nsay s"
    "ask q\nright r\nanswer w\nmeans call a -> error\ncall a\n+1s\nsay s|ask q\nright r\nanswer w\nmeans call a -> stale served\ncall a\n+1s\nsay s"
    "ask q\nright r\nmeans expect stale 1\nanswer w\ncall a\n+1s|ask q\nright r\nmeans expect stale 1\nanswer w\n+1s"
    "ask q\nright r\nmeans call a b -> error\nanswer w\n+40s\ncall a b\n+1s\nsay s|ask q\nright r\nmeans call a b -> error\nanswer w\ncall a b\n+1s\nsay s"
    "expect downstream failing|expect downstream healthy"
    "expect breaker closed|expect breaker open"
    "expect breaker closed|expect breaker half-open"
    "call c -> error|call c -> not stored"
    "downstream healthy\nttl 0s\ncall a -> passed through|downstream healthy\nttl 0s\ncall a -> not stored"
    "downstream healthy latency 2s\ncall a -> not stored\n+1s\ninvalidate a|downstream healthy latency 2s\ncall a -> passed through\n+1s\ninvalidate a"
    "policy breaker 1\ncall a\n+1s\ncall a -> stale served rejected|policy breaker 1\ncall a\n+1s\ncall a -> stale served attempts 1"
    "policy breaker 1\ncall a\n+1s\nexpect breaker open|policy breaker 1\ncall a\n+1s\nexpect breaker closed")

set(file "${SCRATCH}/story.scenario")
function(play statement expected_code)
    set(policy "policy breaker 9")
    if(statement MATCHES "attempts [01]$" AND NOT statement MATCHES "breaker") # of no policy
        set(policy "policy off")
    endif()
    file(WRITE "${file}"
        "title t\n${policy}\nkey b\ncall a\n+5s\ndownstream failing\n${statement}\n")
    execute_process(COMMAND "${RUNNER}" "${file}"
        RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    if(NOT code EQUAL expected_code)
        message(SEND_ERROR "${statement}\nexit ${code} instead of ${expected_code}\n"
            "${output}${errors}")
    endif()
    if(code EQUAL 1 AND NOT output MATCHES ":[0-9]+:1: [^\n]*\n- expected [^\n]+\n[+] came ")
        message(SEND_ERROR "${statement}\nhas no readable difference:\n${output}")
    endif()
endfunction()

foreach(pair IN LISTS pairs)
    string(REPLACE "|" ";" both "${pair}")
    list(GET both 0 right)
    list(GET both 1 wrong)
    play("${right}" 0)
    play("${wrong}" 1)
endforeach()
