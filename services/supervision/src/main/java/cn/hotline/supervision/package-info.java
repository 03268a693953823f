/** 督办服务: owns the clocks 时限 of every case, lights their lamps 亮灯, urges 催办 and writes supervision letters 督办单. */
package cn.hotline.supervision;
